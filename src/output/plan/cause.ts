/** Why a change is as it is, where its fate alone doesn't say it. `describeCause` puts it in words. */
export type Cause =
  /** The user deleted the file. */
  | 'deleted'
  /** A file stands where the user had deleted the one that Pylight made. */
  | 'back'
  /** Pylight did not make the file. */
  | 'not made'
  /** The same, taken for an edit of the user's. */
  | 'adopted'
  /** An earlier run made it, this one doesn't, and it has edits. */
  | 'edited orphan'
  /** The same of a file that is the user's after the first run. */
  | 'unused'
  /** What stands in the way of the file. */
  | { obstacle: string }
  /** What the cache relies on and a merge would break. */
  | { breaks: string }
  | { conflicts: number; settledAs?: 'ours' | 'theirs' }

const words = {
  deleted: 'you deleted it',
  back: 'is back after you deleted it',
  'not made': 'was not made by Pylight',
  adopted: 'adopted',
  'edited orphan': 'no longer generated, but was edited',
  unused: 'no longer used, and yours; what it imports is gone',
}

export function describeCause(cause: Cause): string {
  if (typeof cause === 'string') return words[cause]
  if ('obstacle' in cause) return cause.obstacle
  if ('breaks' in cause) return `after merging, ${cause.breaks}`
  const count = cause.conflicts === 1 ? '1 conflict' : `${cause.conflicts} conflicts`
  return cause.settledAs ? `${count} settled as ${cause.settledAs}` : count
}
