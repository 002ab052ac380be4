/** `generated` files are Pylight's, written on every run; `once` files are the user's after the first. */
export type FileMode = 'generated' | 'once'

/** One file of the output before its text is made. */
export interface PlannedFile {
  /** Below the output folder, with forward slashes: `src/generated/products/products.cache.ts`. */
  path: string
  /** Below `templates/`: `src/generated/__table__/__table__.cache.ts.hbs`. */
  template: string
  mode: FileMode
  /** The table that it is made from; absent for files that are shared. */
  table?: string
  /** All that the template prints. */
  view: object
}
