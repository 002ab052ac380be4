import type { Bases, Disk } from '../change-set.js'
import type { Lock } from '../lock-file.js'
import type { LockHeader } from '../lock-header.js'
import type { FateOptions } from './fate-of-file.js'

export interface PlanOptions extends FateOptions, LockHeader {
  /** What to do when both sides changed the same lines; `fail` stops the run. */
  conflict: 'markers' | 'ours' | 'theirs' | 'fail'
}

/** The input of a plan besides the files. */
export interface Before {
  lock: Lock
  /** What a killed run was about to write. */
  begun: Lock
  disk: Disk
  bases: Bases
}
