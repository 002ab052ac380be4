import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A request for each method of each table, and who the spec says may send it. */
export interface GuardedRoute {
  table: string
  method: Method
  path: string
  /** `public`, or the roles; none for every signed-in user. */
  guard: 'public' | string[]
}

interface TableSpec {
  name: string
  methods?: Method[]
  authentication?: { required?: boolean; roles?: string[] }
  permissions?: Partial<Record<Method, 'public' | string[]>>
}

const methods: Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Read from the spec's text, and not by Pylight's own code. */
export function guardedRoutes(fixture: string): GuardedRoute[] {
  const file = fileURLToPath(new URL(`../../../fixtures/${fixture}/pylight.yaml`, import.meta.url))
  const { tables } = parse(readFileSync(file, 'utf8')) as { tables: TableSpec[] }
  return tables.flatMap((table) =>
    (table.methods ?? methods).flatMap((method) =>
      pathsOf(table.name, method).map((path) => {
        return { table: table.name, method, path, guard: guardOf(table, method) }
      }),
    ),
  )
}

function pathsOf(table: string, method: Method): string[] {
  const [list, item] = [`/api/${table}`, `/api/${table}/999999`]
  if (method === 'GET') return [list, item]
  return [method === 'POST' ? list : item]
}

function guardOf(table: TableSpec, method: Method): GuardedRoute['guard'] {
  const { authentication = {}, permissions = {} } = table
  const twin = { PUT: 'PATCH', PATCH: 'PUT' } as const
  const named =
    permissions[method] ??
    (method === 'PUT' || method === 'PATCH' ? permissions[twin[method]] : undefined)
  return named ?? (authentication.required === false ? 'public' : (authentication.roles ?? []))
}
