import type { Random } from '../test/proofs/fuzz/random.js'

/** Draws numbers from 1 to `count`; n is drawn 1 / n times as often as 1. */
export function zipf(random: Random, count: number): () => number {
  const weights = Array.from({ length: count }, (_, at) => 1 / (at + 1))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return () => {
    let left = random.next() * whole
    return weights.findIndex((weight) => (left -= weight) < 0) + 1
  }
}
