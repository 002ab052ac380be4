/** One file of the output: a path below the output folder, with forward slashes, and its whole text. */
export interface GeneratedFile {
  path: string
  mode: 'generated' | 'once'
  /** The table that it is made from; absent for files that are shared. */
  table?: string
  text: string
}
