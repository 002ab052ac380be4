/** One file of the output: a path below the output folder, with forward slashes, and its whole text. */
export interface GeneratedFile {
  path: string
  mode: 'generated' | 'once'
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
