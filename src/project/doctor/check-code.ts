import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CachePlan, CacheTable } from '../../pipeline/explain.js'
import type { CodeWrite } from '../../prisma/doctor/code-writes.js'
import { lockPath } from '../../output/lock-file.js'
import { OwnedFolder } from '../../output/ownership.js'
import { displayPath } from '../spec-file.js'
import type { Finding } from './finding.js'
import { partsOf, partsTold, untold } from './stale-parts.js'

/** Finds Prisma writes in the user's code that don't invalidate. */
export async function checkCode(projectFolder: string, plan: CachePlan): Promise<Finding[]> {
  if (!existsSync(join(projectFolder, 'src/generated/prisma/client.ts'))) {
    return [
      {
        level: 'warning',
        subject: 'code',
        text: `there is no Prisma client in ${displayPath(projectFolder)}: your code was not checked`,
        fix: 'Run pylight generate, or name the project with --out.',
      },
    ]
  }
  const { findWrites } = await import('../../prisma/doctor/code-writes.js')
  const findings = findWrites(projectFolder, madeIn(projectFolder)).flatMap(
    (write) => judge(write, plan) ?? [],
  )
  if (findings.length > 0) return findings
  return [{ level: 'ok', subject: 'code', text: 'every Prisma write invalidates what it changes' }]
}

/** Tells a generated file from one that was edited by hand or added. */
function madeIn(projectFolder: string): (path: string) => boolean {
  if (!existsSync(join(projectFolder, lockPath))) return () => true
  const folder = new OwnedFolder(projectFolder)
  return (path) => {
    const { kind, isEdited } = folder.ownershipOf(path)
    return kind === 'generated' && !isEdited
  }
}

function judge(write: CodeWrite, plan: CachePlan): Finding | undefined {
  const at = `${displayPath(write.file)}:${write.line}:${write.column}`
  const { model, method, nested, told, code } = write
  if (model === undefined) return told.length === 0 ? rawSql(write, at) : undefined
  const writes = [{ model, method }, ...nested]
  const needed = new Set(writes.flatMap((one) => [...partsOf(one, plan)]))
  if (needed.size === 0) return undefined
  if (told.length === 0) return notTold(write, at, plan, needed)
  const forgotten = told.map((one) => (one ? untold(needed, partsTold(one, plan)) : ''))
  const members = forgotten.find((one) => one !== '')
  if (members === undefined) return write.dropped === undefined ? undefined : notAwaited(write, at)
  return {
    level: 'error',
    subject: 'code',
    at,
    text: `${code} leaves more answers stale than its cache.write(…) names`,
    fix: `Name these as well: { ${members} }${hintOf(write, plan)}.`,
  }
}

function notAwaited({ code, dropped = '' }: CodeWrite, at: string): Finding {
  return {
    level: 'error',
    subject: 'code',
    at,
    text: `nothing waits for the ${dropped}(…) around ${code}: the next read may be older than its answer`,
    fix: `Write await ${dropped}(…), or return it.`,
  }
}

function notTold(write: CodeWrite, at: string, { tables }: CachePlan, needed: Parts): Finding {
  const { code, method, model } = write
  const table = tables.find((one) => one.model === model)
  const all = `{ ${untold(needed, new Set())} }`
  const isPlain = table !== undefined && write.nested.length === 0
  const invalidation = isPlain ? invalidationOf(table, method) : all
  return {
    level: 'error',
    subject: 'code',
    at,
    text: `${code} leaves stale answers in the cache`,
    fix: `Write cache.write(${invalidation}, () => ${code}(…)).`,
  }
}

/** The one invalidation that is made for the write. */
function hintOf({ model, method, nested }: CodeWrite, { tables }: CachePlan): string {
  const table = tables.find((one) => one.model === model)
  return table && nested.length === 0 ? `, as ${invalidationOf(table, method)} does` : ''
}

type Parts = ReturnType<typeof partsOf>

function rawSql({ code }: CodeWrite, at: string): Finding {
  return {
    level: 'warning',
    subject: 'code',
    at,
    text: `${code} may change cached tables without invalidating them`,
    fix: 'If it does, name them: cache.write({ lists: […], rowsOf: […] }, () => …).',
  }
}

/** The invalidation in the generated `products.cache.ts`. */
function invalidationOf({ many }: CacheTable, method: string): string {
  if (method.includes('Many')) return `${many}BulkWrites.${method.replace('AndReturn', '')}()`
  if (method === 'create') return `${many}Writes.create()`
  return `${many}Writes.${method === 'delete' ? 'delete' : 'update'}(id)`
}
