import type { HttpMethod, Table } from '../../model/model.js'
import { member, text } from './json-text.js'
import type { Kind } from './kinds.js'
import { anyOf } from './column-schemas.js'

/** What operations are called and what is special about them. */

const verbs = {
  list: 'List',
  get: 'Get one of',
  create: 'Add to',
  put: 'Change one of',
  update: 'Change one of',
  delete: 'Delete one of',
} as const satisfies Record<Kind, string>

export function summaryOf(kind: Kind, table: Table, method: HttpMethod): string[] {
  const sentences = [...whoMay(table, method), ...whichRows(table), ...howCached(kind, table)]
  return [
    `"summary": "${verbs[kind]} ${table.name.replaceAll('_', ' ')}"`,
    ...(sentences.length > 0 ? [member('description', text(sentences.join(' ')))] : []),
  ]
}

function whoMay({ guards }: Table, method: HttpMethod): string[] {
  const guard = guards?.[method]
  if (guard === undefined || guard === 'public') return []
  if (guard.roles.length === 0) return ['For every signed-in user.']
  return [`For users with the role ${anyOf(guard.roles)}.`]
}

function whichRows({ rowRules = [] }: Table): string[] {
  return rowRules.map(({ column, claim, header, bypassRoles }) => {
    const sources = [
      ...(claim ? [`the caller's ${claim.join('.')}`] : []),
      ...(header ? [`what ${anyOf(header.roles)} name in ${header.name}`] : []),
    ]
    const others = bypassRoles.length > 0 ? ` The role ${anyOf(bypassRoles)} has all rows.` : ''
    return `Only rows whose ${column} is ${sources.join(', or ')}.${others}`
  })
}

function howCached(kind: Kind, { caching }: Table): string[] {
  if (kind !== 'list' && kind !== 'get') return []
  const ttl = kind === 'list' ? caching.list?.ttl : caching.item?.ttl
  return ttl === undefined ? ['Not cached.'] : [`Cached for ${ttl} seconds, or until a write.`]
}
