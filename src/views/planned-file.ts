import type { Model } from '../model/model.js'

/** One file of the output before it is rendered. */
export interface PlannedFile {
  /** Below the output folder, with forward slashes: `src/generated/products/products.cache.ts`. */
  path: string
  /** Below `templates/`: `src/generated/__table__/__table__.cache.ts.hbs`. */
  template: string
  /** Who owns it, and what later runs do to it: see FileMode. */
  mode: 'generated' | 'setup' | 'once'
  /** The table that it is generated for; absent for shared files. */
  table?: string
  /** The template's data. */
  view: object
}

/** A file that a project has once. */
export interface ProjectFile {
  path: string
  /** By default the path itself. */
  template?: (model: Model) => string
  mode: PlannedFile['mode']
  when?: (model: Model) => boolean
  view: (model: Model) => object
  /** Its template is plain TypeScript that Pylight itself also runs. */
  isShared?: boolean
}
