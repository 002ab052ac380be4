// Made by pylight from pylight.yaml, table x_organizational_unit_responsibility_assignment_hi.
import { xOrganizationalUnitResponsibilityAssignmentHiHooks as hooks } from '../../custom/x_organizational_unit_responsibility_assignment_hi.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
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
): Promise<CachedBody> {
  const entry = await cache.lookUp(xOrganizationalUnitResponsibilityAssignmentHiKeys.list(query), {
    listsOf: ['x_organizational_unit_responsibility_assignment_hi'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, xOrganizationalUnitResponsibilityAssignmentHiTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.xOrganizationalUnitResponsibilityAssignmentHi.findMany({ where, orderBy, skip, take }),
      prisma.xOrganizationalUnitResponsibilityAssignmentHi.count({ where }),
    ])
    return pageOf(rows.map(toXOrganizationalUnitResponsibilityAssignmentHi), total, query)
  })
}

/** `GET /api/x_organizational_unit_responsibility_assignment_hi/:id` */
export async function getXOrganizationalUnitResponsibilityAssignmentHi(
  id: number,
): Promise<CachedBody> {
  const entry = await cache.lookUp(xOrganizationalUnitResponsibilityAssignmentHiKeys.item(id), {
    rowsOf: ['x_organizational_unit_responsibility_assignment_hi'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, xOrganizationalUnitResponsibilityAssignmentHiTtl.item, async () => {
    const row = await prisma.xOrganizationalUnitResponsibilityAssignmentHi.findUnique({
      where: { id },
    })
    return row
      ? toXOrganizationalUnitResponsibilityAssignmentHi(row)
      : notFound('x_organizational_unit_responsibility_assignment_hi', id)
  })
}

/** `POST /api/x_organizational_unit_responsibility_assignment_hi` */
export async function createXOrganizationalUnitResponsibilityAssignmentHi(
  values: XOrganizationalUnitResponsibilityAssignmentHiCreate,
): Promise<XOrganizationalUnitResponsibilityAssignmentHi> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(xOrganizationalUnitResponsibilityAssignmentHiWrites.create, () =>
    prisma.xOrganizationalUnitResponsibilityAssignmentHi.create({ data }),
  )
  const created = toXOrganizationalUnitResponsibilityAssignmentHi(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/x_organizational_unit_responsibility_assignment_hi/:id` */
export async function updateXOrganizationalUnitResponsibilityAssignmentHi(
  id: number,
  changes: XOrganizationalUnitResponsibilityAssignmentHiUpdate,
): Promise<XOrganizationalUnitResponsibilityAssignmentHi> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(
    xOrganizationalUnitResponsibilityAssignmentHiWrites.update(id),
    () => prisma.xOrganizationalUnitResponsibilityAssignmentHi.update({ where: { id }, data }),
  )
  const updated = toXOrganizationalUnitResponsibilityAssignmentHi(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/x_organizational_unit_responsibility_assignment_hi/:id` */
export async function deleteXOrganizationalUnitResponsibilityAssignmentHi(
  id: number,
): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(xOrganizationalUnitResponsibilityAssignmentHiWrites.delete(id), () =>
    prisma.xOrganizationalUnitResponsibilityAssignmentHi.delete({ where: { id } }),
  )
  await hooks.afterDelete?.(id)
}
