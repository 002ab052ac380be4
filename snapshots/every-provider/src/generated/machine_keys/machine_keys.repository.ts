// Made by pylight from pylight.yaml, table machine_keys.
import { machineKeysHooks as hooks } from '../../custom/machine_keys.js'
import { found } from '../shared/api-error.js'
import type { Caller } from '../shared/auth/principal.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { machineKeysKeys, machineKeysTtl, machineKeysWrites } from './machine_keys.cache.js'
import {
  type MachineKey,
  type MachineKeyCreate,
  machineKeyDefaults,
  type MachineKeysQuery,
  type MachineKeyUpdate,
  toMachineKey,
} from './machine_keys.schema.js'

/** `GET /api/machine_keys` */
export async function listMachineKeys(
  query: MachineKeysQuery,
  context: Caller<'admin'>,
): Promise<CachedBody> {
  const entry = await cache.lookUp(machineKeysKeys.list(query), {
    endpoint: 'list',
    listsOf: ['machine_keys'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, machineKeysTtl.list, () => findMachineKeyPage(query, context))
}

/** A page of rows, from the database. */
export async function findMachineKeyPage(
  query: MachineKeysQuery,
  context: Caller<'admin'>,
): Promise<PageOf<MachineKey>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.machineKey.findMany({ where, orderBy, skip, take }),
    db.machineKey.count({ where }),
  ])
  return pageOf(rows.map(toMachineKey), total, query)
}

/** `GET /api/machine_keys/:id` */
export async function getMachineKey(id: string, context: Caller<'admin'>): Promise<CachedBody> {
  const entry = await cache.lookUp(machineKeysKeys.item(id), {
    endpoint: 'item',
    rowsOf: ['machine_keys'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, machineKeysTtl.item, async () => {
    const row = await findMachineKey(id, context)
    return found(row, 'machine_keys', id)
  })
}

/** One row, from the database. */
export async function findMachineKey(
  id: string,
  context: Caller<'admin'>,
): Promise<MachineKey | undefined> {
  const db = databaseOf(context)
  const row = await db.machineKey.findUnique({ where: { id } })
  return row ? toMachineKey(row) : undefined
}

/** `POST /api/machine_keys` */
export async function createMachineKey(
  values: MachineKeyCreate,
  context: Caller<'admin'>,
): Promise<MachineKey> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { ...context, db })) ?? values
  const row = await cache.write(machineKeysWrites.create(), () =>
    db.machineKey.create({ data: { ...machineKeyDefaults, ...data } }),
  )
  const created = toMachineKey(row)
  await hooks.afterCreate?.(created, { ...context, db })
  return created
}

/** `PUT` and `PATCH /api/machine_keys/:id` */
export async function updateMachineKey(
  id: string,
  changes: MachineKeyUpdate,
  context: Caller<'admin'>,
): Promise<MachineKey> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { ...context, db })) ?? changes
  const row = await cache.write(machineKeysWrites.update(id), () =>
    orNotFound(db.machineKey.update({ where: { id }, data }), 'machine_keys', id),
  )
  const updated = toMachineKey(row)
  await hooks.afterUpdate?.(updated, { ...context, db })
  return updated
}

/** `DELETE /api/machine_keys/:id` */
export async function deleteMachineKey(id: string, context: Caller<'admin'>): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { ...context, db })
  await cache.write(machineKeysWrites.delete(id), () =>
    orNotFound(db.machineKey.delete({ where: { id } }), 'machine_keys', id),
  )
  await hooks.afterDelete?.(id, { ...context, db })
}
