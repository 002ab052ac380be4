import { hash } from 'node:crypto'
import type { Table } from '../model/model.js'
import type { GeneratedFile } from '../render/generated-file.js'
import { listTable } from '../views/files.js'
import { oncePerTable } from '../views/once-per-table.js'

/**
 * The hashes of each table's files by a digest of the table, in the order of `listTable`; null for files
 * that the table doesn't have.
 */
export type RecordedTables = Readonly<Record<string, (string | null)[]>>

/** What an earlier run recorded, and the hash of this Pylight's code. */
export interface Records {
  build: string
  tables: RecordedTables
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

  filesOf(table: Table): GeneratedFile[] {
    const { build, tables } = this.records
    const digest = digestOf(table, build)
    const hashes = tables[digest]
    const files = hashes ? this.recordedFiles(table, hashes) : this.render(table)
    this.made.push({ digest, table, files })
    return files
  }

  record(hashOf: HashOf): RecordedTables {
    const entries = this.made.map(({ digest, table, files }) => {
      const byPath = new Map(files.map((file) => [file.path, file]))
      const hashes = listTable(table).map(({ path }) => {
        const file = byPath.get(path)
        return file ? hashOf(file) : null
      })
      return [digest, hashes] as const
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

const hashOfTable = oncePerTable((table) => hash('sha256', JSON.stringify(table), 'base64url'))
