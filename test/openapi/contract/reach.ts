import type { Row } from '../../running/api-client.js'
import type { Method, Operation } from '../document.js'
import { referenceOf } from './samples.js'
import type { Sent, Walk } from './walk.js'

/** Reaches each documented answer that a working API gives. */
export async function reachAnswers(walk: Walk): Promise<void> {
  await reachService(walk)
  for (const table of walk.tables) {
    if (walk.find(table, 'post')) await walk.newRow(table)
  }
  for (const table of walk.tables) {
    await reachList(walk, table)
    await reachWrites(walk, table)
    await reachItem(walk, table)
  }
}

/** The paths beside those of the tables. */
export async function reachService({ api, checker, faults }: Walk): Promise<void> {
  for (const { path, operation } of checker.operations) {
    if (path.startsWith('/api/')) continue
    const answer = await api.get(path)
    const etag = answer.headers.get('etag')
    const same = etag === null ? [] : [await api.get(path, { 'if-none-match': etag })]
    for (const one of [answer, ...same]) {
      for (const fault of checker.check(operation, one)) faults.add(fault)
    }
  }
}

/** 200, 304, 400, 401 and 403; no parameter that the document has may be unknown. */
async function reachList(walk: Walk, table: string): Promise<void> {
  const list = walk.find(table, 'get')
  if (!list) return
  const first = await walk.send('get', list)
  const credentials = await walk.credentials(list)
  const etag = first.headers.get('etag') ?? ''
  await walk.send('get', list, { headers: { ...credentials, 'if-none-match': etag } })
  await walk.send('get', list, { query: '?nothing=1' })
  const [, reader] = /Only for (\w+)/.exec(JSON.stringify(list.parameters)) ?? []
  const headers = reader === undefined ? credentials : await walk.signIn({ role: reader })
  for (const query of walk.queriesOf(list)) {
    const { status, text } = await walk.send('get', list, { query, headers })
    if (status !== 200) walk.faults.add(`${list.operationId}${query}: ${text}`)
  }
  await reachRefusals(walk, 'get', list, {})
}

/** 401 and 403, where the operation has them. */
async function reachRefusals(
  walk: Walk,
  method: Method,
  operation: Operation,
  sent: { key?: string; body?: unknown },
) {
  const [role = 'nobody'] = operation['x-roles'] ?? []
  const attempts: [status: number, headers: Record<string, string>][] = [
    [401, await walk.signIn()],
    [401, await walk.signIn({ role, exp: 1 })],
    [403, await walk.signIn({ role: 'nobody' })],
    [403, await walk.signIn({ sub: 'x', role })],
  ]
  for (const [status, headers] of attempts) {
    const isWanted = status in operation.responses && !walk.checker.has(operation, status)
    if (isWanted) await walk.send(method, operation, { ...sent, headers })
  }
}

async function reachWrites(walk: Walk, table: string): Promise<void> {
  const create = walk.find(table, 'post')
  if (!create) return
  const body = await walk.newBody(table)
  await walk.send('post', create, { body: { ...body, nothing: 1 } })
  await reachRefusals(walk, 'post', create, { body })
  await reachBodyErrors(walk, 'post', create)
  await walk.send('post', create, { body })
  const [role = 'nobody'] = create['x-roles'] ?? []
  const conflicts: Sent[] = [
    ...[body, ...lostReferences(walk, create, body)].map((other) => ({ body: other })),
    { body, headers: await walk.signIn({ role, sub: '2000000000' }) },
  ]
  for (const sent of conflicts) {
    const isWanted = '409' in create.responses && !walk.checker.has(create, 409)
    if (isWanted) await walk.send('post', create, sent)
  }
}

/** 413 and 415. */
async function reachBodyErrors(walk: Walk, method: Method, operation: Operation, key?: string) {
  const at = key === undefined ? {} : { key }
  const headers = { ...(await walk.credentials(operation)), 'content-type': 'text/plain' }
  await walk.send(method, operation, { ...at, body: '{}', headers })
  await walk.send(method, operation, { ...at, body: { long: 'x'.repeat(1_100_000) } })
}

/** The body with references to rows that don't exist. */
function lostReferences(walk: Walk, operation: Operation, body: Row): Row[] {
  const { properties = {} } = walk.bodySchema(operation)
  const names = Object.keys(properties).filter((name) => referenceOf(properties[name] ?? {}))
  return names.map((name) => ({ ...body, [name]: 2_000_000_000 }))
}

async function reachItem(walk: Walk, table: string): Promise<void> {
  const { missing, wrong } = walk.otherKeys(table)
  for (const { method, operation } of walk.itemOperations(table)) {
    const changes = method === 'put' || method === 'patch'
    const row = walk.rowsOf(table)[0]
    const body = changes ? await changeOf(walk, table, operation) : undefined
    await walk.send(method, operation, { key: wrong, body })
    await walk.send(method, operation, { key: missing, body })
    await reachRefusals(walk, method, operation, { key: missing, body })
    if (changes) await reachBodyErrors(walk, method, operation, missing)
    if (!row) continue
    if (changes) await reachUpdate(walk, table, method, operation)
    if (method === 'get') await reachGet(walk, operation, walk.keyOf(table, row))
  }
  await reachDelete(walk, table)
}

async function reachGet(walk: Walk, operation: Operation, key: string): Promise<void> {
  const { headers } = await walk.send('get', operation, { key })
  const credentials = await walk.credentials(operation)
  const etag = headers.get('etag') ?? ''
  await walk.send('get', operation, { key, headers: { ...credentials, 'if-none-match': etag } })
}

/** 200 for a row that is sent back and one that is changed, and 409. */
async function reachUpdate(
  walk: Walk,
  table: string,
  method: Method,
  operation: Operation,
): Promise<void> {
  const [row, other] = [await walk.newRow(table), await walk.newRow(table)]
  const key = walk.keyOf(table, row)
  await walk.send(method, operation, { key, body: await changeOf(walk, table, operation) })
  const { properties = {} } = walk.bodySchema(operation)
  const isTaken = Object.entries(other).filter(
    ([name]) => name in properties && !(name in keyPart(walk, table, row)),
  )
  const candidates = [
    ...isTaken.map(([name, value]) => ({ [name]: value })),
    ...lostReferences(walk, operation, {}),
  ]
  for (const body of candidates) {
    const isWanted = '409' in operation.responses && !walk.checker.has(operation, 409)
    if (isWanted) await walk.send(method, operation, { key, body })
  }
}

function keyPart(walk: Walk, table: string, row: Row): Row {
  const values = walk.keyOf(table, row).split('/')
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => values.includes(String(value))),
  )
}

/** A change of one column that refers to nothing. */
export async function changeOf(walk: Walk, table: string, operation: Operation): Promise<Row> {
  const { properties = {} } = walk.bodySchema(operation)
  const whole = walk.find(table, 'post') ? await walk.newBody(table, false) : {}
  const [name] = Object.keys(whole).filter((column) => {
    const { description = '' } = properties[column] ?? { description: 'Refers' }
    return !/Refers|repeated|Set only/.test(description)
  })
  return name === undefined ? {} : { [name]: whole[name] }
}

/** 409 for a row that others refer to, and 204. */
async function reachDelete(walk: Walk, table: string): Promise<void> {
  const operation = walk.find(table, 'delete', true)
  if (!operation || !walk.find(table, 'post')) return
  for (const row of walk.rowsOf(table).toReversed()) {
    const isWanted = '409' in operation.responses && !walk.checker.has(operation, 409)
    if (isWanted) await walk.send('delete', operation, { key: walk.keyOf(table, row) })
  }
  const row = await walk.newRow(table)
  await walk.send('delete', operation, { key: walk.keyOf(table, row) })
}

/** Sends each operation once, to an API whose database fails. */
export async function reachFailures(walk: Walk): Promise<void> {
  for (const table of walk.tables) {
    const list = walk.find(table, 'get')
    if (list) await walk.send('get', list, { query: '?page=7' })
    const create = walk.find(table, 'post')
    if (create) await walk.send('post', create, { body: await walk.newBody(table, false) })
    for (const { method, operation } of walk.itemOperations(table)) {
      const body =
        method === 'put' || method === 'patch' ? await changeOf(walk, table, operation) : undefined
      await walk.send(method, operation, { key: walk.otherKeys(table).missing, body })
    }
  }
}
