// Made by pylight from pylight.yaml, table x_organizational_unit_responsibility_assignment_hi.
import { xOrganizationalUnitResponsibilityAssignmentHiHooks as hooks } from '../../custom/x_organizational_unit_responsibility_assignment_hi.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import {
  xOrganizationalUnitResponsibilityAssignmentHiKeys,
  xOrganizationalUnitResponsibilityAssignmentHiTtl,
  xOrganizationalUnitResponsibilityAssignmentHiWrites,
} from './x_organizational_unit_responsibility_assignment_hi.cache.js'
import {
  toXOrganizationalUnitResponsibilityAssignmentHi,
  type XOrganizationalUnitResponsibilityAssignmentHi,
  type XOrganizationalUnitResponsibilityAssignmentHiCreate,
  type XOrganizationalUnitResponsibilityAssignmentHiQuery,
  type XOrganizationalUnitResponsibilityAssignmentHiUpdate,
} from './x_organizational_unit_responsibility_assignment_hi.schema.js'

/** `GET /api/x_organizational_unit_responsibility_assignment_hi` */
export async function listXOrganizationalUnitResponsibilityAssignmentHi(
  query: XOrganizationalUnitResponsibilityAssignmentHiQuery,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(xOrganizationalUnitResponsibilityAssignmentHiKeys.list(query), {
    endpoint: 'list',
    listsOf: ['x_organizational_unit_responsibility_assignment_hi'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, xOrganizationalUnitResponsibilityAssignmentHiTtl.list, () =>
    findXOrganizationalUnitResponsibilityAssignmentHiPage(query, context),
  )
}

/** A page of rows, from the database. */
export async function findXOrganizationalUnitResponsibilityAssignmentHiPage(
  query: XOrganizationalUnitResponsibilityAssignmentHiQuery,
  context: Context = {},
): Promise<PageOf<XOrganizationalUnitResponsibilityAssignmentHi>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.xOrganizationalUnitResponsibilityAssignmentHi.findMany({ where, orderBy, skip, take }),
    db.xOrganizationalUnitResponsibilityAssignmentHi.count({ where }),
  ])
  return pageOf(rows.map(toXOrganizationalUnitResponsibilityAssignmentHi), total, query)
}

/** `GET /api/x_organizational_unit_responsibility_assignment_hi/:id` */
export async function getXOrganizationalUnitResponsibilityAssignmentHi(
  id: number,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(xOrganizationalUnitResponsibilityAssignmentHiKeys.item(id), {
    endpoint: 'item',
    rowsOf: ['x_organizational_unit_responsibility_assignment_hi'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, xOrganizationalUnitResponsibilityAssignmentHiTtl.item, async () => {
    const row = await findXOrganizationalUnitResponsibilityAssignmentHi(id, context)
    return found(row, 'x_organizational_unit_responsibility_assignment_hi', id)
  })
}

/** One row, from the database. */
export async function findXOrganizationalUnitResponsibilityAssignmentHi(
  id: number,
  context: Context = {},
): Promise<XOrganizationalUnitResponsibilityAssignmentHi | undefined> {
  const db = databaseOf(context)
  const row = await db.xOrganizationalUnitResponsibilityAssignmentHi.findUnique({ where: { id } })
  return row ? toXOrganizationalUnitResponsibilityAssignmentHi(row) : undefined
}

/** `POST /api/x_organizational_unit_responsibility_assignment_hi` */
export async function createXOrganizationalUnitResponsibilityAssignmentHi(
  values: XOrganizationalUnitResponsibilityAssignmentHiCreate,
  context: Context = {},
): Promise<XOrganizationalUnitResponsibilityAssignmentHi> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(xOrganizationalUnitResponsibilityAssignmentHiWrites.create(), () =>
    db.xOrganizationalUnitResponsibilityAssignmentHi.create({ data }),
  )
  const created = toXOrganizationalUnitResponsibilityAssignmentHi(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/x_organizational_unit_responsibility_assignment_hi/:id` */
export async function updateXOrganizationalUnitResponsibilityAssignmentHi(
  id: number,
  changes: XOrganizationalUnitResponsibilityAssignmentHiUpdate,
  context: Context = {},
): Promise<XOrganizationalUnitResponsibilityAssignmentHi> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(
    xOrganizationalUnitResponsibilityAssignmentHiWrites.update(id),
    () =>
      orNotFound(
        db.xOrganizationalUnitResponsibilityAssignmentHi.update({ where: { id }, data }),
        'x_organizational_unit_responsibility_assignment_hi',
        id,
      ),
  )
  const updated = toXOrganizationalUnitResponsibilityAssignmentHi(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/x_organizational_unit_responsibility_assignment_hi/:id` */
export async function deleteXOrganizationalUnitResponsibilityAssignmentHi(
  id: number,
  context: Context = {},
): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(xOrganizationalUnitResponsibilityAssignmentHiWrites.delete(id), () =>
    orNotFound(
      db.xOrganizationalUnitResponsibilityAssignmentHi.delete({ where: { id } }),
      'x_organizational_unit_responsibility_assignment_hi',
      id,
    ),
  )
  await hooks.afterDelete?.(id, { db })
}
