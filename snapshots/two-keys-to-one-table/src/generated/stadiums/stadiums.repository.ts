// Made by pylight from pylight.yaml, table stadiums.
import { stadiumsHooks as hooks } from '../../custom/stadiums.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { stadiumsKeys, stadiumsTtl, stadiumsWrites } from './stadiums.cache.js'
import {
  type Stadium,
  type StadiumCreate,
  type StadiumsQuery,
  type StadiumUpdate,
  toStadium,
} from './stadiums.schema.js'

/** `GET /api/stadiums` */
export async function listStadiums(query: StadiumsQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(stadiumsKeys.list(query), { listsOf: ['stadiums'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, stadiumsTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.stadium.findMany({ where, orderBy, skip, take }),
      prisma.stadium.count({ where }),
    ])
    return pageOf(rows.map(toStadium), total, query)
  })
}

/** `GET /api/stadiums/:team_code` */
export async function getStadium(team_code: string): Promise<CachedBody> {
  const entry = await cache.lookUp(stadiumsKeys.item(team_code), { rowsOf: ['stadiums'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, stadiumsTtl.item, async () => {
    const row = await prisma.stadium.findUnique({ where: { team_code } })
    return row ? toStadium(row) : notFound('stadiums', team_code)
  })
}

/** `POST /api/stadiums` */
export async function createStadium(values: StadiumCreate): Promise<Stadium> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(stadiumsWrites.create, () => prisma.stadium.create({ data }))
  const created = toStadium(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/stadiums/:team_code` */
export async function updateStadium(team_code: string, changes: StadiumUpdate): Promise<Stadium> {
  const data = (await hooks.beforeUpdate?.(team_code, changes)) ?? changes
  const row = await cache.write(stadiumsWrites.update(team_code), () =>
    prisma.stadium.update({ where: { team_code }, data }),
  )
  const updated = toStadium(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/stadiums/:team_code` */
export async function deleteStadium(team_code: string): Promise<void> {
  await hooks.beforeDelete?.(team_code)
  await cache.write(stadiumsWrites.delete(team_code), () =>
    prisma.stadium.delete({ where: { team_code } }),
  )
  await hooks.afterDelete?.(team_code)
}
