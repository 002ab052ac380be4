import type { Table } from '../model/model.js'
import { type Fragment, lastFragment } from '../views/openapi/fragments.js'

/** Where a table's part of `openapi.json` is. */
export interface RecordedFragment {
  key: string
  paths: Range
  schemas: Range
}

type Range = [start: number, end: number]

export function fragmentAt(text: string, { key, paths, schemas }: RecordedFragment): Fragment {
  return { key, paths: text.slice(...paths), schemas: text.slice(...schemas) }
}

/** Of tables in the document's order; `text` is the last one that was made. */
export function findFragments(text: string, tables: readonly Table[]): RecordedFragment[] {
  const fragments = tables.flatMap((table) => lastFragment(table) ?? [])
  let end = 0
  const find = (part: string): Range => {
    const start = text.indexOf(part, end)
    end = start + part.length
    return [start, end]
  }
  // All paths are before all schemas.
  const withPaths = fragments.map((fragment) => ({ ...fragment, paths: find(fragment.paths) }))
  return withPaths.map((fragment) => ({ ...fragment, schemas: find(fragment.schemas) }))
}
