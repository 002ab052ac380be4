import { cachedAnswers } from './cached-answers.js'
import { groupBy } from './group.js'
import type {
  CachedAnswers,
  ChangedTable,
  Column,
  ForeignKey,
  ReferentialAction,
  Table,
} from './model.js'

/** What the closure needs to know of a table. */
export type ClosureTable = Pick<Table, 'name' | 'columns' | 'referencedBy' | 'caching' | 'methods'>

/** Rows of a table are deleted, or a column of them takes another value. */
type Change =
  { on: 'delete'; table: string } | { on: 'update'; table: string; column: string; toNull: boolean }

type Because = ChangedTable['because'][number]

/** Finds the tables that a write changes through foreign keys, directly or not. */
export class Closure {
  readonly #tables: ReadonlyMap<string, ClosureTable>

  readonly #shown: ReadonlyMap<string, readonly string[]>

  /** @param shown by view, the tables that it shows */
  constructor(
    tables: readonly ClosureTable[],
    shown: ReadonlyMap<string, readonly string[]> = new Map(),
  ) {
    this.#tables = new Map(tables.map((table) => [table.name, table]))
    this.#shown = shown
  }

  /** Cached views that show rows of the table. */
  viewsOf({ name }: Pick<ClosureTable, 'name'>): ChangedTable[] {
    return this.#viewsWith(new Set([name]))
      .map((view) => this.#viewChange(view, []))
      .filter(({ answers }) => answers.lists || answers.rows)
  }

  #viewsWith(tables: ReadonlySet<string>): string[] {
    const views = [...this.#shown].filter(([, names]) => names.some((name) => tables.has(name)))
    return views.map(([view]) => view)
  }

  #viewChange(view: string, onlyWhenChanged: string[]): ChangedTable {
    return { table: view, answers: this.#answersOf(view), because: [], onlyWhenChanged }
  }

  writesOf(table: ClosureTable): Table['writes'] {
    return {
      create: { changes: [] },
      update: { changes: this.#ofUpdate(table, ({ primaryKey }) => !primaryKey) },
      delete: { changes: this.#ofDelete(table) },
      rekey: { changes: this.#ofUpdate(table, () => true) },
    }
  }

  #ofDelete(table: ClosureTable): ChangedTable[] {
    return this.#cached(this.#walk({ on: 'delete', table: table.name }), () => [])
  }

  /** The API never changes a primary key, so only other referenced columns matter to it. */
  #ofUpdate(table: ClosureTable, mayChange: (column: Column) => boolean): ChangedTable[] {
    const referenced = new Set(table.referencedBy.flatMap(({ targetColumns }) => targetColumns))
    const reached = table.columns
      .filter((column) => referenced.has(column.name) && mayChange(column))
      .map(({ name: column }) => ({
        column,
        because: this.#walk({ on: 'update', table: table.name, column, toNull: false }),
      }))
    const because = distinct(reached.flatMap((one) => one.because))
    return this.#cached(because, (changed) =>
      reached
        .filter((one) => one.because.some(({ foreignKey }) => foreignKey.table === changed))
        .map(({ column }) => column),
    )
  }

  /** Every foreign key that propagates the change, once even in cycles. */
  #walk(start: Change): Because[] {
    const seen = new Set([idOf(start)])
    const changes = [start]
    const because: Because[] = []
    for (const change of changes) {
      for (const foreignKey of this.#tables.get(change.table)?.referencedBy ?? []) {
        const effects = this.#effectsOn(foreignKey, change)
        if (effects.length === 0) continue
        because.push({ foreignKey, action: actionOf(foreignKey, change), on: change.on })
        for (const effect of effects) {
          if (!seen.has(idOf(effect))) changes.push(effect)
          seen.add(idOf(effect))
        }
      }
    }
    return distinct(because)
  }

  /** What the database does to the referring rows; nothing if it refuses the change. */
  #effectsOn(key: ForeignKey, change: Change): Change[] {
    if (change.on === 'update' && !key.targetColumns.includes(change.column)) return []
    const action = actionOf(key, change)
    if (action === 'restrict' || action === 'no_action') return []
    if (action === 'cascade' && change.on === 'delete') return [{ on: 'delete', table: key.table }]

    const columns = key.columns.filter((_, at) => isReached(key.targetColumns[at], action, change))
    const effects = columns.flatMap((name): Change[] => {
      const column = this.#columnOf(key.table, name)
      const toNull = becomesNull(action, change, column?.default !== undefined)
      const isRefused = toNull && !column?.nullable
      return isRefused ? [] : [{ on: 'update', table: key.table, column: name, toNull }]
    })
    return effects.length === columns.length ? effects : []
  }

  #columnOf(table: string, column: string): Column | undefined {
    return this.#tables.get(table)?.columns.find(({ name }) => name === column)
  }

  #cached(because: Because[], onlyWhenChanged: (table: string) => string[]): ChangedTable[] {
    const byTable = groupBy(because, ({ foreignKey }) => foreignKey.table)
    const views = this.#viewsWith(new Set(byTable.keys())).map((view) => {
      const shown = (this.#shown.get(view) ?? []).filter((name) => byTable.has(name))
      return this.#viewChange(view, [...new Set(shown.flatMap(onlyWhenChanged))])
    })
    return [...byTable]
      .map(([table, reasons]) => ({
        table,
        answers: this.#answersOf(table),
        because: reasons.sort(byColumn),
        onlyWhenChanged: onlyWhenChanged(table),
      }))
      .concat(views)
      .filter(({ answers }) => answers.lists || answers.rows)
      .sort((a, b) => compare(a.table, b.table))
  }

  #answersOf(name: string): CachedAnswers {
    const table = this.#tables.get(name)
    return table ? cachedAnswers(table) : { lists: false, rows: false }
  }
}

function actionOf(key: ForeignKey, change: Change): ReferentialAction {
  return change.on === 'delete' ? key.onDelete : key.onUpdate
}

/** A cascade changes the column that refers to the changed one; other actions change all of the key. */
function isReached(target: string | undefined, action: ReferentialAction, change: Change): boolean {
  return action !== 'cascade' || (change.on === 'update' && change.column === target)
}

function becomesNull(action: ReferentialAction, change: Change, hasDefault: boolean): boolean {
  if (action === 'cascade') return change.on === 'update' && change.toNull
  return action === 'set_null' || !hasDefault
}

function idOf(change: Change): string {
  if (change.on === 'delete') return change.table
  return `${change.table} ${change.column} ${String(change.toNull)}`
}

function distinct(because: Because[]): Because[] {
  const idOfReason = ({ foreignKey, on }: Because): string =>
    `${foreignKey.table} ${foreignKey.columns.join()} ${on}`
  return [...new Map(because.map((reason) => [idOfReason(reason), reason])).values()]
}

function byColumn(a: Because, b: Because): number {
  return compare(a.foreignKey.columns.join(), b.foreignKey.columns.join()) || compare(a.on, b.on)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
