// Made by pylight from pylight.yaml, table packages.
import { packagesHooks as hooks } from '../../custom/packages.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { packagesKeys, packagesTtl, packagesWrites } from './packages.cache.js'
import {
  type Package,
  type PackageCreate,
  type PackagesQuery,
  type PackageUpdate,
  toPackage,
} from './packages.schema.js'

/** `GET /api/packages` */
export async function listPackages(query: PackagesQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(packagesKeys.list(query), { listsOf: ['packages'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, packagesTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.package.findMany({ where, orderBy, skip, take }),
      prisma.package.count({ where }),
    ])
    return pageOf(rows.map(toPackage), total, query)
  })
}

/** `GET /api/packages/:id` */
export async function getPackage(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(packagesKeys.item(id), { rowsOf: ['packages'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, packagesTtl.item, async () => {
    const row = await prisma.package.findUnique({ where: { id } })
    return row ? toPackage(row) : notFound('packages', id)
  })
}

/** `POST /api/packages` */
export async function createPackage(values: PackageCreate): Promise<Package> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(packagesWrites.create, () => prisma.package.create({ data }))
  const created = toPackage(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/packages/:id` */
export async function updatePackage(id: number, changes: PackageUpdate): Promise<Package> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(packagesWrites.update(id), () =>
    prisma.package.update({ where: { id }, data }),
  )
  const updated = toPackage(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/packages/:id` */
export async function deletePackage(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(packagesWrites.delete(id), () => prisma.package.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
