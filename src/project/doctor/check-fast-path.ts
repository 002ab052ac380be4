import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { displayPath } from '../spec-file.js'
import type { Finding } from './finding.js'

/** Middleware of `src/app.ts` that the fast path calls itself. */
const direct = /^(requestLog\(\)|requestTimes$|fixedHeaders\(|direct\()/

/** Says which reads skip the router of Express, and what in the user's code keeps them from it. */
export function checkFastPath(projectFolder: string): Finding[] {
  const read = (path: string) => {
    const file = join(projectFolder, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  }
  const [, reads = ''] = /^const reads = \{\n(.*?)^\}/ms.exec(read('src/generated/index.ts')) ?? []
  const tables = [...reads.matchAll(/^ {2}(\w+): \w+Reads,$/gm)].map(([, name = '']) => name)
  if (tables.length === 0) return []
  const routed = tables.filter((table) => /Routes\s*\.\w+\(/.test(read(`src/custom/${table}.ts`)))
  return [
    told(tables, routed),
    ...undeclared(read('src/app.ts'), join(projectFolder, 'src/app.ts')),
  ]
}

function told(tables: string[], routed: string[]): Finding {
  const fast = tables.filter((table) => !routed.includes(table))
  const own =
    routed.length > 0 ? `; not those of ${routed.join(', ')}, with routes of your own` : ''
  const which = fast.length > 0 ? fast.join(', ') : 'no table'
  return {
    level: 'ok',
    subject: 'code',
    text: `cached reads of ${which} skip the router of Express${own}`,
  }
}

/** Middleware before the tables that would be missed, which turns the fast path off. */
function undeclared(app: string, file: string): Finding[] {
  const [before = ''] = app.split('mountTables(app)')
  const uses = [...before.matchAll(/\bapp\s*\.use\(\s*(.*)/g)]
  return uses
    .filter(([, middleware = '']) => !direct.test(middleware.replace(/\)\s*$/, '')))
    .map(({ 1: middleware = '', index }) => ({
      level: 'warning',
      subject: 'code',
      at: `${displayPath(file)}:${before.slice(0, index).split('\n').length.toString()}:3`,
      text: `app.use(${middleware.trim()} turns the fast path off`,
      fix: 'If it needs nothing of the router, declare it: app.use(direct(…)).',
    }))
}
