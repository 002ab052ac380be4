import { expect } from 'vitest'

const additions = 20_000_000
const quietMs = 30

/**
 * Expects that what `took` so many milliseconds takes less than `ms` on a quiet machine. The limit grows with
 * the time that a known loop takes now, as tests share their processors with others.
 */
export function expectInTime(took: number, ms: number, message?: string): void {
  expect(took, message).toBeLessThan(took < ms ? ms : ms * slowness())
}

function slowness(): number {
  loop()
  const start = performance.now()
  loop()
  return Math.max(1, (performance.now() - start) / quietMs)
}

function loop(): number {
  let sum = 0
  for (let n = 0; n < additions; n++) sum += n % 7
  return sum
}
