import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CachePlan, CacheTable, CacheWrite } from '../../pipeline/explain.js'
import type { UncoveredWrite } from '../../prisma/doctor/uncovered-writes.js'
import { displayPath } from '../spec-file.js'
import type { Finding } from './finding.js'

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
  const { findUncoveredWrites } = await import('../../prisma/doctor/uncovered-writes.js')
  const findings = findUncoveredWrites(projectFolder).flatMap((write) => judge(write, plan) ?? [])
  if (findings.length > 0) return findings
  return [{ level: 'ok', subject: 'code', text: 'every Prisma write invalidates' }]
}

function judge(write: UncoveredWrite, { tables }: CachePlan): Finding | undefined {
  const at = `${displayPath(write.file)}:${write.line}:${write.column}`
  const table = tables.find(({ model }) => model === write.model)
  if (!table) return write.model === undefined ? rawSql(write, at) : undefined
  const makesStale = kindsOf(write.method).some((kind) => {
    return table.writes.some((one) => one.kind === kind && one.stale.length > 0)
  })
  if (!makesStale) return undefined
  return {
    level: 'error',
    subject: 'code',
    at,
    text: `${write.code} leaves stale answers in the cache`,
    fix: `Write cache.write(${invalidationOf(table, write.method)}, () => ${write.code}(…)).`,
  }
}

function rawSql({ code }: UncoveredWrite, at: string): Finding {
  return {
    level: 'warning',
    subject: 'code',
    at,
    text: `${code} may change cached tables without invalidating them`,
    fix: 'If it does, name them: cache.write({ lists: […], rowsOf: […] }, () => …).',
  }
}

function kindsOf(method: string): CacheWrite['kind'][] {
  if (method.startsWith('create')) return ['create']
  if (method.startsWith('delete')) return ['delete']
  return method === 'upsert' ? ['create', 'update'] : ['update', 'updateKey']
}

/** The invalidation in the generated `products.cache.ts`. */
function invalidationOf({ many }: CacheTable, method: string): string {
  if (method.includes('Many')) return `${many}BulkWrites.${method.replace('AndReturn', '')}()`
  if (method === 'create') return `${many}Writes.create`
  return `${many}Writes.${method === 'delete' ? 'delete' : 'update'}(id)`
}
