// Made by pylight from pylight.yaml, table employees.
import { employeesHooks as hooks } from '../../custom/employees.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { employeesKeys, employeesTtl, employeesWrites } from './employees.cache.js'
import {
  type Employee,
  type EmployeeCreate,
  type EmployeesQuery,
  type EmployeeUpdate,
  toEmployee,
} from './employees.schema.js'

/** `GET /api/employees` */
export async function listEmployees(query: EmployeesQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(employeesKeys.list(query), { listsOf: ['employees'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, employeesTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.employee.findMany({ where, orderBy, skip, take }),
      prisma.employee.count({ where }),
    ])
    return pageOf(rows.map(toEmployee), total, query)
  })
}

/** `GET /api/employees/:id` */
export async function getEmployee(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(employeesKeys.item(id), { rowsOf: ['employees'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, employeesTtl.item, async () => {
    const row = await prisma.employee.findUnique({ where: { id } })
    return row ? toEmployee(row) : notFound('employees', id)
  })
}

/** `POST /api/employees` */
export async function createEmployee(values: EmployeeCreate): Promise<Employee> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(employeesWrites.create, () => prisma.employee.create({ data }))
  const created = toEmployee(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/employees/:id` */
export async function updateEmployee(id: number, changes: EmployeeUpdate): Promise<Employee> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const stale = 'badge' in data ? employeesWrites.updateKey(id) : employeesWrites.update(id)
  const row = await cache.write(stale, () => prisma.employee.update({ where: { id }, data }))
  const updated = toEmployee(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/employees/:id` */
export async function deleteEmployee(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(employeesWrites.delete(id), () => prisma.employee.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
