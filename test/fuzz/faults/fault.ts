import type { World } from '../world.js'

export interface Fault {
  name: string
  /** What the number says that `inject` answers. */
  hits: string
  /** Redis runs on without keys that it had; among them may be fences. */
  losesKeys?: true
  /** Resolves when the fault is over. */
  inject(world: World): Promise<number>
}
