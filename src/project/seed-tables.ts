import type { SeedRow } from '../seed/rows.js'
import type { SeedPlan, SeedReference, SeedTable } from '../seed/plan.js'
import type { MigrationSession } from '../prisma/migrations/session.js'
import type { SeededTable } from '../prisma/seed/seeded-table.js'

export interface SeedRequest {
  session: MigrationSession
  plan: SeedPlan
  /** Of each table. */
  rows: number
  /** The same rows for the same seed, in the same tables. */
  seed: number
  /** Called when rows of a table were written. */
  progress: (table: string, written: number) => void
}

/** The tables with rows. */
export async function filledTables({ session, plan }: Pick<SeedRequest, 'session' | 'plan'>) {
  const { SeededTable } = await import('../prisma/seed/seeded-table.js')
  const filled: string[] = []
  for (const table of plan.tables) {
    if (!(await new SeededTable(session, table).isEmpty())) filled.push(table.name)
  }
  return filled
}

/** Writes rows; returns how many each table got. */
export async function seedTables(request: SeedRequest): Promise<Map<string, number>> {
  const { session, plan, seed } = request
  const { loadFaker } = await import('../seed/dice.js')
  const { RowMaker } = await import('../seed/rows.js')
  const { SeededTable } = await import('../prisma/seed/seeded-table.js')
  const faker = await loadFaker(seed)
  const made = new Map<string, SeedRow[]>()
  for (const table of plan.tables) {
    const rows: SeedRow[] = []
    made.set(table.name, rows)
    const target = new SeededTable(session, table)
    await target.hurry()
    const maker = new RowMaker(table, faker, made, await target.known())
    await fill(rows, target, () => maker.next(), request, table)
    await target.moveCounter()
  }
  for (const table of plan.tables) {
    const target = new SeededTable(session, table)
    for (const reference of table.references.filter(({ isLater }) => isLater)) {
      await refer(target, reference, made.get(table.name) ?? [], made, (most) =>
        faker.number.int(most),
      )
    }
  }
  return new Map([...made].map(([name, rows]) => [name, rows.length]))
}

async function fill(
  rows: SeedRow[],
  target: SeededTable,
  next: () => SeedRow | undefined,
  { rows: wanted, progress }: SeedRequest,
  { name }: SeedTable,
): Promise<void> {
  while (rows.length < wanted) {
    const before = rows.length
    while (rows.length < wanted && rows.length - before < target.batch) {
      const row = next()
      if (!row) break
      rows.push(row)
    }
    const batch = rows.slice(before)
    if (batch.length > 0) await target.insert(batch)
    progress(name, rows.length)
    if (batch.length < target.batch) return
  }
}

/** How many rows one statement updates. */
const updatedAtOnce = 200

/** Sets most rows' references to tables whose rows were made later. */
async function refer(
  target: SeededTable,
  { columns, targetColumns, target: other }: SeedReference,
  rows: readonly SeedRow[],
  made: ReadonlyMap<string, SeedRow[]>,
  random: (most: number) => number,
): Promise<void> {
  const others = made.get(other) ?? []
  const changed = rows.slice(0, others.length).filter((row, at) => {
    if (random(7) === 0) return false
    for (const [place, name] of columns.entries()) {
      row[name] = others[at]?.[targetColumns[place] ?? ''] ?? null
    }
    return true
  })
  for (let at = 0; at < changed.length; at += updatedAtOnce) {
    await target.update(changed.slice(at, at + updatedAtOnce), columns)
  }
}
