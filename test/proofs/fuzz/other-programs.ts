import { setTimeout as wait } from 'node:timers/promises'
import { keyOf } from './databases/tested-database.js'
import type { KnownRow } from './oracle.js'
import { versionedTables } from './variant.js'
import type { World } from './world.js'

/** Notes have other names in the oracle: each user sees their own. */
const audited = versionedTables.filter((table) => table !== 'notes')

/** Coupons come back under the same key. */
const numbered = audited.filter((table) => keyOf(table) === 'id')

const patienceMs = 30_000

/** There is not always a row. */
const nobody = { id: '0' }

/** Programs that write to the database without the API, until the run ends. */
export function otherWriters(world: World): Promise<void>[] {
  const { oracle, random } = world
  let counter = 0
  const next = () => (++counter).toString()
  const one = (table: string) => random.pick([...oracle.rows(table), nobody]).id
  const repeat = async (lowMs: number, highMs: number, statement: () => string) => {
    while (!world.isOver) {
      await world.database.run(statement()).catch(() => undefined)
      await random.pause(lowMs, highMs)
    }
  }
  return [
    repeat(50, 300, () => `UPDATE products SET name = 'x${next()}' WHERE id = ${one('products')}`),
    repeat(
      100,
      500,
      () => `UPDATE coupons SET percent = ${next()} WHERE code = '${one('coupons')}'`,
    ),
    repeat(100, 500, () => `UPDATE orders SET total = ${next()}`),
    repeat(200, 900, () => `UPDATE reviews SET rating = 1 WHERE product_id = ${one('products')}`),
    repeat(500, 1_500, () => `DELETE FROM orders WHERE id = ${toDelete(world)}`),
  ]
}

/** An order, whose items are deleted with it. */
function toDelete({ oracle, random }: World): string {
  const order = oracle.rows('orders').at(random.between(0, 3))
  if (!order) return nobody.id
  const items = oracle.rows('order_items').filter(({ parents }) => parents['order_id'] === order.id)
  oracle.changing([order, ...items], 'absent')
  return order.id
}

/**
 * Whatever is in the database, whoever wrote it: once the outbox has none of the records that were there
 * when it was read, every read must show it or what came later.
 */
export class Audit {
  readonly visibleMs: number[] = []

  constructor(private readonly world: World) {}

  async run(): Promise<void> {
    while (!this.world.isOver) {
      await this.check().catch((error: unknown) => {
        if (error instanceof LateError) throw error
      })
      await this.world.random.pause(20, 200)
    }
  }

  private async check(): Promise<void> {
    const { oracle, database } = this.world
    const known = new Map(audited.map((table) => [table, oracle.rows(table)]))
    const there = new Map<string, Map<string, number>>()
    for (const table of audited) {
      const rows = await database.rows(table)
      there.set(table, new Map(rows.map(({ id, version }) => [id, version])))
    }
    if (!(await this.isVisible())) return
    for (const [table, rows] of known) {
      for (const row of rows) this.expect(row, there.get(table)?.get(row.id))
    }
  }

  private expect(row: KnownRow, version: number | undefined): void {
    const { oracle } = this.world
    if (version !== undefined) oracle.written(row, version)
    else if (row.acknowledged > 0 && numbered.includes(row.table)) oracle.deleted([row])
  }

  /** False when the run ends first. */
  private async isVisible(): Promise<boolean> {
    const { database } = this.world
    const [[last] = []] = await database.query('SELECT max(id) FROM pylight_outbox')
    const start = performance.now()
    if (last === null) return true
    for (;;) {
      const find = `SELECT id FROM pylight_outbox WHERE id <= ${Number(last).toString()} LIMIT 1`
      if ((await database.query(find)).length === 0) break
      if (this.world.isOver) return false
      const ms = performance.now() - start
      if (ms > patienceMs)
        throw new LateError(`A record is still in the outbox after ${ms.toString()} ms`)
      await wait(5)
    }
    this.visibleMs.push(performance.now() - start)
    return true
  }
}

class LateError extends Error {}
