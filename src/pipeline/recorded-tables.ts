import { hash } from 'node:crypto'
import type { Table } from '../model/model.js'
import type { GeneratedFile } from '../render/generated-file.js'
import { listTable, openApiPath } from '../views/files.js'
import { oncePerTable } from '../views/once-per-table.js'
import { lastFragment, recallFragment } from '../views/openapi/fragments.js'
import { findFragments, fragmentAt, type RecordedFragment } from './recorded-fragments.js'

/** What a run records of a table for the next run. */
export interface RecordedTable {
  /** Hashes of its files in the order of `listTable`; null for files that it doesn't have. */
  files: (string | null)[]
  /** Its part of `openapi.json`. */
  openApi: RecordedFragment | undefined
}

/** By a digest of the table. */
export type RecordedTables = Readonly<Record<string, RecordedTable>>

export interface Records {
  /** The hash of this Pylight's code. */
  build: string
  tables: RecordedTables
  /** Reads a file of the run that recorded them; undefined if it has changed since. */
  lastText?: (path: string) => string | undefined
}

export type HashOf = (file: GeneratedFile) => string

/**
 * Saves rendering tables that an earlier run has rendered: a table's files depend on that table and on
 * Pylight's code alone, and the digest covers both. A file is rendered when its text is asked for.
 */
export class TableRecorder {
  private readonly made: { digest: string; table: Table; files: GeneratedFile[] }[] = []

  constructor(
    private readonly records: Records,
    private readonly render: (table: Table) => GeneratedFile[],
  ) {}

  /** Recalls the tables' parts of `openapi.json`, which are a tenth of a run with one changed table. */
  recallFragments(tables: readonly Table[]): void {
    const { build, tables: recorded, lastText } = this.records
    const found = tables.flatMap((table) => {
      const fragment = lastFragment(table) ? undefined : recorded[digestOf(table, build)]?.openApi
      return fragment ? [{ table, fragment }] : []
    })
    const text = found.length > 0 ? lastText?.(openApiPath) : undefined
    if (text === undefined) return
    for (const { table, fragment } of found) recallFragment(table, fragmentAt(text, fragment))
  }

  filesOf(table: Table): GeneratedFile[] {
    const { build, tables } = this.records
    const digest = digestOf(table, build)
    const hashes = tables[digest]?.files
    const files = hashes ? this.recordedFiles(table, hashes) : this.render(table)
    this.made.push({ digest, table, files })
    return files
  }

  record(hashOf: HashOf, openApi: string): RecordedTables {
    const fragments = findFragments(
      openApi,
      this.made.map(({ table }) => table),
    )
    const entries = this.made.map(({ digest, table, files }, at) => {
      const byPath = new Map(files.map((file) => [file.path, file]))
      const hashes = listTable(table).map(({ path }) => {
        const file = byPath.get(path)
        return file ? hashOf(file) : null
      })
      return [digest, { files: hashes, openApi: fragments[at] }] as const
    })
    return Object.fromEntries(entries)
  }

  private recordedFiles(table: Table, hashes: (string | null)[]): GeneratedFile[] {
    const { render } = this
    return listTable(table).flatMap((file, at) => {
      const hash = hashes[at]
      if (typeof hash !== 'string') return []
      return {
        ...file,
        hash,
        get text() {
          return render(table).find(({ path }) => path === file.path)?.text ?? ''
        },
      }
    })
  }
}

function digestOf(table: Table, build: string): string {
  return hash('sha256', build + hashOfTable(table), 'base64url')
}

/** Lists of the table's columns count by their names, which is half as much to hash. */
const hashOfTable = oncePerTable(({ primaryKey, filters, sorts, ...table }) => {
  const lists = [primaryKey, filters, sorts].map((columns) => columns.map(({ name }) => name))
  return hash('sha256', JSON.stringify([table, lists]), 'base64url')
})
