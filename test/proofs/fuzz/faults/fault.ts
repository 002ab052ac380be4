import type { World } from '../world.js'

export interface Fault {
  name: string
  /** The meaning of the number that `inject` returns. */
  hits: string
  /** A running Redis loses keys, possibly fences. */
  losesKeys?: true
  /** Injects the fault; resolves when it is over. */
  inject(world: World): Promise<number>
}
