import { order } from '../checker/order.js'
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
  if (!order(first, second)) return
  register.fence = swapBits(register.fence)
  savedRegister.fence = swapBits(savedRegister.fence)
  for (const at of [entry, savedEntry]) {
    if (at.kind === holds.fence) at.value = swapBits(at.value)
    else if (at.kind === holds.lease || at.kind === holds.lease + 1) at.kind ^= 1
  }
}

function swapBits(fence: number): number {
  return ((fence & 1) << 1) | ((fence & 2) >> 1)
}
