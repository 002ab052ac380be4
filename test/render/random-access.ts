import type { Random } from '../snapshots/random.js'
import { maybe, name, some, type Json, type Settings } from './random-texts.js'

/** The project with sign-in, and rules for its tables, rows and columns. */
export function withAccess(project: Settings, random: Random): Settings {
  const roles = Array.from({ length: 1 + random.below(5) }, () => name(random))
  return {
    ...project,
    authentication: {
      jwt: { secret_key: '${JWT_SECRET}', ...maybe(random, 'require_exp', false) },
      ...maybe(random, 'custom', true),
    },
    features: { ...(project['features'] as Settings | undefined), ...maybe(random, 'audit', true) },
    tables: (project['tables'] as Settings[]).map((table) => guarded(table, roles, random)),
  }
}

function guarded(table: Settings, roles: string[], random: Random): Settings {
  const any = () => some(roles, random)
  const columns = Object.entries(table['columns'] as Record<string, Settings>).map(
    ([column, settings]): [string, Settings] => [column, withRoles(settings, any, random)],
  )
  const owner = { type: random.pick(['integer', 'bigint', 'uuid', 'string']) }
  const [tenantColumn, ownerColumn] = [name(random), name(random)]
  const hasTenant = random.below(3) === 0
  const hasOwner = random.below(2) === 0
  const tenant = {
    column: tenantColumn,
    ...random.pick<Settings>([
      { claim: `${name(random)}.${name(random)}` },
      { header: 'X-Tenant-ID', roles: any() },
      { claim: 'org', header: 'X-Tenant-ID', roles: any() },
    ]),
  }
  return {
    ...table,
    columns: Object.fromEntries([
      ...columns,
      ...(hasTenant ? [[tenantColumn, owner]] : []),
      ...(hasOwner ? [[ownerColumn, owner]] : []),
    ]) as Settings,
    ...(random.below(2) === 0 && {
      permissions: { GET: random.pick<Json>([any(), []]), PUT: any() },
    }),
    ...(random.below(4) === 0 && { authentication: { required: false } }),
    ...(hasTenant && { tenant }),
    ...(hasOwner && {
      row_access: { column: ownerColumn, ...maybe(random, 'bypass_roles', any()) },
    }),
  }
}

function withRoles(column: Settings, roles: () => string[], random: Random): Settings {
  if (column['primary_key'] === true) return column
  return {
    ...column,
    ...(random.below(5) === 0 && { read_roles: roles() }),
    ...(random.below(5) === 0 && { write_roles: roles(), nullable: true }),
  }
}
