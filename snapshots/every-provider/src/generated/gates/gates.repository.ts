// Made by pylight from pylight.yaml, table gates.
import { gatesHooks as hooks } from '../../custom/gates.js'
import { found } from '../shared/api-error.js'
import type { Caller } from '../shared/auth/principal.js'
import { checkReference } from '../shared/auth/rows.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf, within } from '../shared/query.js'
import { ownerOfGate, ownGates } from './gates.rows.js'
import {
  type Gate,
  type GateCreate,
  type GatesQuery,
  type GateUpdate,
  toGate,
} from './gates.schema.js'

/** `GET /api/gates` */
export async function listGates(query: GatesQuery, context: Caller): Promise<CachedBody> {
  return cache.skip(() => findGatePage(query, context))
}

/** A page of rows, from the database. */
export async function findGatePage(query: GatesQuery, context: Caller): Promise<PageOf<Gate>> {
  const db = databaseOf(context)
  const own = ownGates(context)
  const { where, orderBy, skip, take } = within(query, own)
  const [rows, total] = await Promise.all([
    db.gate.findMany({ where, orderBy, skip, take }),
    db.gate.count({ where }),
  ])
  return pageOf(rows.map(toGate), total, query)
}

/** `GET /api/gates/:id` */
export async function getGate(id: string, context: Caller): Promise<CachedBody> {
  return cache.skip(async () => {
    const row = await findGate(id, context)
    return found(row, 'gates', id)
  })
}

/** One row, from the database. */
export async function findGate(id: string, context: Caller): Promise<Gate | undefined> {
  const db = databaseOf(context)
  const own = ownGates(context)
  const row = await db.gate.findFirst({ where: { id, ...own } })
  return row ? toGate(row) : undefined
}

/** `POST /api/gates` */
export async function createGate(values: GateCreate, context: Caller): Promise<Gate> {
  const db = databaseOf(context)
  const owner = ownerOfGate(context)
  const data = (await hooks.beforeCreate?.(values, { ...context, db })) ?? values
  await checkReference('gates', 'next_id', data.next_id, (value) =>
    db.gate.findFirst({ where: { id: value, ...ownGates(context) } }),
  )
  const row = await db.gate.create({ data: { ...data, ...owner } })
  const created = toGate(row)
  await hooks.afterCreate?.(created, { ...context, db })
  return created
}

/** `PUT` and `PATCH /api/gates/:id` */
export async function updateGate(id: string, changes: GateUpdate, context: Caller): Promise<Gate> {
  const db = databaseOf(context)
  const own = ownGates(context)
  if (hooks.beforeUpdate) found(await findGate(id, context), 'gates', id)
  const data = (await hooks.beforeUpdate?.(id, changes, { ...context, db })) ?? changes
  await checkReference('gates', 'next_id', data.next_id, (value) =>
    db.gate.findFirst({ where: { id: value, ...ownGates(context) } }),
  )
  const row = await orNotFound(
    db.gate.update({ where: { id, ...own }, data: { ...data, ...own } }),
    'gates',
    id,
  )
  const updated = toGate(row)
  await hooks.afterUpdate?.(updated, { ...context, db })
  return updated
}

/** `DELETE /api/gates/:id` */
export async function deleteGate(id: string, context: Caller): Promise<void> {
  const db = databaseOf(context)
  const own = ownGates(context)
  if (hooks.beforeDelete) found(await findGate(id, context), 'gates', id)
  await hooks.beforeDelete?.(id, { ...context, db })
  await orNotFound(db.gate.delete({ where: { id, ...own } }), 'gates', id)
  await hooks.afterDelete?.(id, { ...context, db })
}
