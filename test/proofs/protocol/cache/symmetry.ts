import { holds, type World } from './world.js'

/** If two processes differ only in their order, the one with the lower bytes comes first. */
export function orderProcesses({
  processBytes,
  register,
  savedRegister,
  entry,
  savedEntry,
}: World) {
  const [first, second] = processBytes as [Uint8Array, Uint8Array]
  if (compare(first, second) <= 0) return
  swap(first, second)
  register.fence = swapBits(register.fence)
  savedRegister.fence = swapBits(savedRegister.fence)
  for (const at of [entry, savedEntry]) {
    if (at.kind === holds.fence) at.value = swapBits(at.value)
    else if (at.kind === holds.lease || at.kind === holds.lease + 1) at.kind ^= 1
  }
}

function compare(first: Uint8Array, second: Uint8Array): number {
  for (let i = 0; i < first.length; i++) {
    if (first[i] !== second[i]) return first[i]! - second[i]!
  }
  return 0
}

function swap(first: Uint8Array, second: Uint8Array) {
  for (let i = 0; i < first.length; i++) {
    const byte = first[i]!
    first[i] = second[i]!
    second[i] = byte
  }
}

function swapBits(fence: number): number {
  return ((fence & 1) << 1) | ((fence & 2) >> 1)
}
