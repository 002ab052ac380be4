// Made by pylight from pylight.yaml, table addresses.
import { addressesHooks as hooks } from '../../custom/addresses.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { addressesKeys, addressesTtl, addressesWrites } from './addresses.cache.js'
import {
  type Address,
  type AddressCreate,
  type AddressesQuery,
  type AddressUpdate,
  toAddress,
} from './addresses.schema.js'

/** `GET /api/addresses` */
export async function listAddresses(query: AddressesQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(addressesKeys.list(query), { listsOf: ['addresses'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, addressesTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.address.findMany({ where, orderBy, skip, take }),
      prisma.address.count({ where }),
    ])
    return pageOf(rows.map(toAddress), total, query)
  })
}

/** `GET /api/addresses/:id` */
export async function getAddress(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(addressesKeys.item(id), { rowsOf: ['addresses'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, addressesTtl.item, async () => {
    const row = await prisma.address.findUnique({ where: { id } })
    return row ? toAddress(row) : notFound('addresses', id)
  })
}

/** `POST /api/addresses` */
export async function createAddress(values: AddressCreate): Promise<Address> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(addressesWrites.create, () => prisma.address.create({ data }))
  const created = toAddress(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/addresses/:id` */
export async function updateAddress(id: number, changes: AddressUpdate): Promise<Address> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(addressesWrites.update(id), () =>
    prisma.address.update({ where: { id }, data }),
  )
  const updated = toAddress(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/addresses/:id` */
export async function deleteAddress(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(addressesWrites.delete(id), () => prisma.address.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
