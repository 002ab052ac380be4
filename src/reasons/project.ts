import { buildModel } from '../model/build.js'
import type { Model } from '../model/model.js'
import { readKeys } from '../model/table-keys.js'
import type { GeneratedFile } from '../render/generated-file.js'
import { renderFile } from '../render/render-file.js'
import type { SpecDocument } from '../spec/spec-document.js'
import type { Provider } from '../spec/vocabulary.js'
import { planProject, planTable } from '../views/files.js'
import type { PlannedFile } from '../views/planned-file.js'

export interface MadeFile extends GeneratedFile {
  /** Its path in Pylight's package: `templates/src/generated/index.ts.hbs`. */
  template: string
}

/** What a spec generates, and what changed specs would generate. */
export class Project {
  constructor(
    readonly spec: SpecDocument,
    readonly model: Model,
    private readonly provider: Provider | undefined,
  ) {}

  /** A file by its path. */
  file(path: string): MadeFile | undefined {
    const planned = find(planProject(this.model), (file) => file.path === path)
    return rendered(planned ?? this.fileOfTable(path))
  }

  /** Names of the tables that a table's files can depend on. */
  around(name: string): string[] {
    const table = this.model.tables.find((one) => one.name === name)
    if (!table) return []
    const keys = [
      ...table.foreignKeys,
      ...table.referencedBy,
      ...Object.values(table.writes).flatMap(({ changes }) =>
        changes.flatMap(({ because }) => because.map(({ foreignKey }) => foreignKey)),
      ),
    ]
    const names = new Set(keys.flatMap((key) => [key.table, key.target]))
    names.delete(name)
    return [...names]
  }

  /**
   * The file's text with another spec: empty when there would be no file, undefined when that spec is
   * invalid.
   */
  textWith(spec: SpecDocument, { path, table, template }: MadeFile): string | undefined {
    if (!spec.tables.every((one) => one.view || readKeys(one).primaryKey.length > 0))
      return undefined
    try {
      const { model } = buildModel(spec, {
        provider: this.provider,
        packageManager: this.model.packageManager,
      })
      if (table === undefined) {
        return rendered(find(planProject(model), (file) => file.path === path))?.text ?? ''
      }
      const known = new Set(this.spec.tables.map(({ name }) => name))
      const own = model.tables.find(({ name }) => name === table || !known.has(name))
      const planned = own && find(planTable(own), (file) => pathOf(file) === template)
      return rendered(planned)?.text ?? ''
    } catch {
      return undefined
    }
  }

  private fileOfTable(path: string): PlannedFile | undefined {
    for (const table of this.model.tables) {
      if (!path.includes(table.name)) continue
      const file = find(planTable(table), (one) => one.path === path)
      if (file) return file
    }
    return undefined
  }
}

function find<Item>(items: Iterable<Item>, isWanted: (item: Item) => boolean): Item | undefined {
  for (const item of items) if (isWanted(item)) return item
  return undefined
}

function rendered(planned: PlannedFile | undefined): MadeFile | undefined {
  return planned && { ...renderFile(planned), template: pathOf(planned) }
}

function pathOf({ template }: PlannedFile): string {
  return `templates/${template}`
}
