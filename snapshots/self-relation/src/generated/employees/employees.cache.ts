// Made by pylight from pylight.yaml, table employees.
import type { Invalidation } from '../shared/cache/index.js'

/** How long answers are kept, in seconds. */
export const employeesTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const employeesKeys = {
  /** `employees:GET:page=1&limit=10&sort=-hired_on` */
  list: (query: { key: string }) => `employees:GET:${query.key}`,
  /** `employees:GET:id=42` */
  item: (id: number) => `employees:GET:id=${id}`,
}

/** What each kind of write makes stale. */
export const employeesWrites = {
  create: (): Invalidation<{ id: number }> => ({
    lists: ['employees'],
    itemOf: (row) => employeesKeys.item(row.id),
  }),
  update: (id: number): Invalidation => ({
    lists: ['employees'],
    items: [employeesKeys.item(id)],
  }),
  /** When badge changes, which others refer to. */
  updateKey: (id: number): Invalidation => ({
    lists: ['employees'],
    items: [employeesKeys.item(id)],
    rowsOf: [
      // employees.mentor_badge → employees.badge ON UPDATE CASCADE
      'employees',
    ],
  }),
  delete: (id: number): Invalidation => ({
    lists: ['employees', 'comments'],
    items: [employeesKeys.item(id)],
    rowsOf: [
      // comments.employee_id → employees.id ON DELETE CASCADE
      // comments.reply_to → comments.id ON DELETE CASCADE
      'comments',
      // employees.manager_id → employees.id ON DELETE SET NULL
      // employees.mentor_badge → employees.badge ON DELETE SET NULL
      'employees',
    ],
  }),
}

/** For your own writes of many rows: `cache.write(employeesBulkWrites.updateMany(), () => ...)`. */
export const employeesBulkWrites = {
  createMany: (): Invalidation => ({
    lists: ['employees'],
    rowsOf: ['employees'],
  }),
  updateMany: (): Invalidation => ({
    lists: ['employees'],
    rowsOf: [
      // employees.mentor_badge → employees.badge ON UPDATE CASCADE
      'employees',
    ],
  }),
  deleteMany: (): Invalidation => ({
    lists: ['employees', 'comments'],
    rowsOf: [
      // employees.manager_id → employees.id ON DELETE SET NULL
      // employees.mentor_badge → employees.badge ON DELETE SET NULL
      'employees',
      // comments.employee_id → employees.id ON DELETE CASCADE
      // comments.reply_to → comments.id ON DELETE CASCADE
      'comments',
    ],
  }),
}
