import { hasReaders } from '../model/column-roles.js'
import type { Guard, HttpMethod, Table } from '../model/model.js'
import type { Import } from '../types/parts/code.js'
import { endpointsOf } from './endpoints.js'
import { stringLiteral } from './quote.js'

/** How the guards of a table's routes are spelled. Without authentication nothing is. */

type GuardedTable = Pick<Table, 'guards' | 'columns'>

/** The first lines of a handler. */
export function guardLines(table: GuardedTable, method: HttpMethod): string[] {
  const guard = table.guards?.[method]
  if (guard === undefined) return []
  if (guard !== 'public') return [`const caller = await ${guardCall(guard)}`]
  return isForNobody(table, method) ? ['// Public.'] : ['const caller = await anyone(req)']
}

/** Whether the answer is the same for everybody, so that it doesn't matter who asks. */
export function isForNobody(table: GuardedTable, method: HttpMethod): boolean {
  return method === 'GET' && table.guards?.GET === 'public' && !hasReaders(table)
}

function guardCall({ roles }: Exclude<Guard, 'public'>): string {
  if (roles.length === 0) return 'signedIn(req)'
  return `allow(${['req', ...roles.map(stringLiteral)].join(', ')})`
}

/** The last argument with which a handler calls the repository. */
export function callerArgument(table: GuardedTable, method: HttpMethod): string {
  return table.guards === undefined || isForNobody(table, method) ? '' : ', caller'
}

/** Names that handlers import of `shared/auth/guards.ts`. */
export function guardImports(table: GuardedTable, methods: HttpMethod[]): Import[] {
  const names = methods.flatMap((method) => {
    const guard = table.guards?.[method]
    if (guard === undefined || isForNobody(table, method)) return []
    return guard === 'public' ? 'anyone' : guard.roles.length > 0 ? 'allow' : 'signedIn'
  })
  return names.map((name) => ({ name, from: '../shared/auth/guards.js' }))
}

/** The type of a repository function's context: who may call it. */
function contextType({ guards }: GuardedTable, methods: HttpMethod[]): string {
  if (guards === undefined) return 'Context'
  const all = methods.map((method) => guards[method])
  if (all.includes('public')) return 'Visitor'
  const lists = all.flatMap((guard) => (guard === 'public' ? [] : [guard.roles]))
  if (lists.some((roles) => roles.length === 0)) return 'Caller'
  const roles = [...new Set(lists.flat())]
  return `Caller<${roles.map(stringLiteral).join(' | ')}>`
}

/** `context: Context = {}`, or of a type that only guards make. */
export function contextParameter(table: GuardedTable, methods: HttpMethod[]): string {
  const type = contextType(table, methods)
  return `context: ${type}${type.startsWith('Caller') ? '' : ' = {}'}`
}

export function contextImports(table: GuardedTable, methods: HttpMethod[]): Import[] {
  const [name = ''] = contextType(table, methods).split('<')
  const from = name === 'Context' ? '../shared/context.js' : '../shared/auth/principal.js'
  return [{ name: `type ${name}`, from }]
}

/** Who writes, as far as every hook of the table can rely on it. */
export function writerType(table: Table): string | undefined {
  if (table.guards === undefined) return undefined
  const writes = table.methods.filter((method) => method !== 'GET')
  return contextType(table, writes) === 'Visitor' ? 'Visitor' : undefined
}

/** `PUT` and `PATCH` share a handler unless different users may use them. */
export function updateHandlers(table: Table): { handler: string; methods: HttpMethod[] }[] {
  const { updateMethods } = endpointsOf(table)
  const [first, second] = updateMethods.map((method) => guardLines(table, method).join())
  if (updateMethods.length < 2 || first === second) {
    return updateMethods.length > 0 ? [{ handler: 'update', methods: updateMethods }] : []
  }
  return updateMethods.map((method) => ({ handler: method.toLowerCase(), methods: [method] }))
}

/** For people: `GET everyone; POST admin; PUT, PATCH admin or editor`. */
export function guardText({ guards, methods }: Table): string {
  const groups = new Map<string, HttpMethod[]>()
  for (const method of methods) {
    const guard = guards?.[method] ?? 'public'
    const who = guard === 'public' ? 'everyone' : guard.roles.join(' or ') || 'signed-in users'
    groups.set(who, [...(groups.get(who) ?? []), method])
  }
  return [...groups].map(([who, which]) => `${which.join(', ')} ${who}`).join('; ')
}
