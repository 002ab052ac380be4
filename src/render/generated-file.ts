/**
 * `generated` files are Pylight's, written on every run. `setup` files and `once` files are the user's
 * after the first run; what the spec changes in `setup` files later is merged into them.
 */
export type FileMode = 'generated' | 'setup' | 'once'

/** One file of the output: a path below the output folder, with forward slashes, and its whole text. */
export interface GeneratedFile {
  path: string
  mode: FileMode
  /** The table that it is made from; absent for files that are shared. */
  table?: string
  /** What it was before its table or columns got other names. */
  was?: Former
  /** Of its text, where an earlier run recorded it. */
  hash?: string
  text: string
}

export interface Former {
  path: string
  /** Words that stand for something else now: from, to. Matched as parts of camel-cased words. */
  words: [from: string, to: string][]
}
