/** Why a change has its fate, where that isn't obvious. `describeCause` puts it into words. */
export type Cause =
  /** The user deleted the file. */
  | 'deleted'
  /** There is a file again where the user had deleted Pylight's. */
  | 'back'
  /** The user had it before the first run. */
  | 'was here'
  /** The same, and what git should ignore of the project was added. */
  | 'ignores more'
  /** The endpoints of the spec's tables were brought up to date. */
  | 'lists tables'
  /** Pylight never wrote the file. */
  | 'not made'
  /** The same, but treated as an edit. */
  | 'adopted'
  /** No longer generated, but it has edits. */
  | 'edited orphan'
  /** The same for a `once` file. */
  | 'unused'
  /** Why the path can't be written. */
  | { obstacle: string }
  /** A rule of the cache or of access that the merge would break. */
  | { breaks: string }
  /** Packages that package.json names now, and no longer. */
  | { adds: string[]; drops: string[] }
  | { conflicts: number; settledAs?: 'ours' | 'theirs' }

const words = {
  deleted: 'you deleted it',
  back: 'is back after you deleted it',
  'was here': 'was here before, and stays as it is',
  'lists tables': 'lists the endpoints of the spec',
  'ignores more': 'was here before; what is not for git is added',
  'not made': 'was not made by Pylight',
  adopted: 'adopted',
  'edited orphan': 'no longer generated, but was edited',
  unused: 'yours, but no longer used; what it imports is gone',
}

export function describeCause(cause: Cause): string {
  if (typeof cause === 'string') return words[cause]
  if ('obstacle' in cause) return cause.obstacle
  if ('adds' in cause) return describePackages(cause)
  if ('breaks' in cause) return `after merging, ${cause.breaks}`
  const count = cause.conflicts === 1 ? '1 conflict' : `${cause.conflicts} conflicts`
  return cause.settledAs ? `${count} settled as ${cause.settledAs}` : count
}

function describePackages({ adds, drops }: { adds: string[]; drops: string[] }): string {
  const without = drops.length > 0 ? [`without ${drops.join(', ')}`] : []
  const within = adds.length > 0 ? [`with ${adds.join(', ')}: install them`] : []
  return [...within, ...without].join('; ')
}
