// Made by pylight from pylight.yaml, table employees.
import { employeesHooks as hooks } from '../../custom/employees.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { employeesKeys, employeesTtl, employeesWrites } from './employees.cache.js'
import {
  type Employee,
  type EmployeeCreate,
  type EmployeesQuery,
  type EmployeeUpdate,
  toEmployee,
} from './employees.schema.js'

/** `GET /api/employees` */
export async function listEmployees(
  query: EmployeesQuery,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(employeesKeys.list(query), {
    endpoint: 'list',
    listsOf: ['employees'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, employeesTtl.list, () => findEmployeePage(query, context))
}

/** A page of rows, from the database. */
export async function findEmployeePage(
  query: EmployeesQuery,
  context: Context = {},
): Promise<PageOf<Employee>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.employee.findMany({ where, orderBy, skip, take }),
    db.employee.count({ where }),
  ])
  return pageOf(rows.map(toEmployee), total, query)
}

/** `GET /api/employees/:id` */
export async function getEmployee(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(employeesKeys.item(id), {
    endpoint: 'item',
    rowsOf: ['employees'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, employeesTtl.item, async () => {
    const row = await findEmployee(id, context)
    return found(row, 'employees', id)
  })
}

/** One row, from the database. */
export async function findEmployee(
  id: number,
  context: Context = {},
): Promise<Employee | undefined> {
  const db = databaseOf(context)
  const row = await db.employee.findUnique({ where: { id } })
  return row ? toEmployee(row) : undefined
}

/** `POST /api/employees` */
export async function createEmployee(
  values: EmployeeCreate,
  context: Context = {},
): Promise<Employee> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(employeesWrites.create(), () => db.employee.create({ data }))
  const created = toEmployee(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/employees/:id` */
export async function updateEmployee(
  id: number,
  changes: EmployeeUpdate,
  context: Context = {},
): Promise<Employee> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const stale = 'badge' in data ? employeesWrites.updateKey(id) : employeesWrites.update(id)
  const row = await cache.write(stale, () =>
    orNotFound(db.employee.update({ where: { id }, data }), 'employees', id),
  )
  const updated = toEmployee(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/employees/:id` */
export async function deleteEmployee(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(employeesWrites.delete(id), () =>
    orNotFound(db.employee.delete({ where: { id } }), 'employees', id),
  )
  await hooks.afterDelete?.(id, { db })
}
