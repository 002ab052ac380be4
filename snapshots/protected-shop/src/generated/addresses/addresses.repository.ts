// Made by pylight from pylight.yaml, table addresses.
import { addressesHooks as hooks } from '../../custom/addresses.js'
import { found } from '../shared/api-error.js'
import type { Caller } from '../shared/auth/principal.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf, within } from '../shared/query.js'
import { addressesKeys, addressesTtl, addressesWrites } from './addresses.cache.js'
import { ownAddresses, ownerOfAddress } from './addresses.rows.js'
import {
  type Address,
  type AddressChanges,
  type AddressesQuery,
  type AddressInsert,
  toAddress,
} from './addresses.schema.js'

/** `GET /api/addresses` */
export async function listAddresses(query: AddressesQuery, context: Caller): Promise<CachedBody> {
  const own = ownAddresses(context)
  const entry = await cache.lookUp(addressesKeys.list(within(query, own)), {
    endpoint: 'list',
    listsOf: ['addresses'],
    own,
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, addressesTtl.list, () => findAddressPage(query, context))
}

/** A page of rows, from the database. */
export async function findAddressPage(
  query: AddressesQuery,
  context: Caller,
): Promise<PageOf<Address>> {
  const db = databaseOf(context)
  const own = ownAddresses(context)
  const { where, orderBy, skip, take } = within(query, own)
  const [rows, total] = await Promise.all([
    db.address.findMany({ where, orderBy, skip, take }),
    db.address.count({ where }),
  ])
  return pageOf(rows.map(toAddress), total, query)
}

/** `GET /api/addresses/:id` */
export async function getAddress(id: number, context: Caller): Promise<CachedBody> {
  const own = ownAddresses(context)
  const entry = await cache.lookUp(addressesKeys.item(id, own), {
    endpoint: 'item',
    rowsOf: ['addresses'],
    own,
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, addressesTtl.item, async () => {
    const row = await findAddress(id, context)
    return found(row, 'addresses', id)
  })
}

/** One row, from the database. */
export async function findAddress(id: number, context: Caller): Promise<Address | undefined> {
  const db = databaseOf(context)
  const own = ownAddresses(context)
  const row = await db.address.findFirst({ where: { id, ...own } })
  return row ? toAddress(row) : undefined
}

/** `POST /api/addresses` */
export async function createAddress(values: AddressInsert, context: Caller): Promise<Address> {
  const db = databaseOf(context)
  const owner = ownerOfAddress(context)
  const data = (await hooks.beforeCreate?.(values, { ...context, db })) ?? values
  const row = await cache.write(addressesWrites.create(owner), () =>
    db.address.create({ data: { ...data, ...owner } }),
  )
  const created = toAddress(row)
  await hooks.afterCreate?.(created, { ...context, db })
  return created
}

/** `PUT` and `PATCH /api/addresses/:id` */
export async function updateAddress(
  id: number,
  changes: AddressChanges,
  context: Caller,
): Promise<Address> {
  const db = databaseOf(context)
  const own = ownAddresses(context)
  if (hooks.beforeUpdate) found(await findAddress(id, context), 'addresses', id)
  const data = (await hooks.beforeUpdate?.(id, changes, { ...context, db })) ?? changes
  const row = await cache.write(addressesWrites.update(id, own), () =>
    orNotFound(
      db.address.update({ where: { id, ...own }, data: { ...data, ...own } }),
      'addresses',
      id,
    ),
  )
  const updated = toAddress(row)
  await hooks.afterUpdate?.(updated, { ...context, db })
  return updated
}

/** `DELETE /api/addresses/:id` */
export async function deleteAddress(id: number, context: Caller): Promise<void> {
  const db = databaseOf(context)
  const own = ownAddresses(context)
  if (hooks.beforeDelete) found(await findAddress(id, context), 'addresses', id)
  await hooks.beforeDelete?.(id, { ...context, db })
  await cache.write(addressesWrites.delete(id, own), () =>
    orNotFound(db.address.delete({ where: { id, ...own } }), 'addresses', id),
  )
  await hooks.afterDelete?.(id, { ...context, db })
}
