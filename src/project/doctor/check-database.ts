import { listOf } from '../../diagnostics/suggest.js'
import type { CachePlan } from '../../pipeline/explain.js'
import type { LooseKey } from '../../prisma/doctor/table-names.js'
import type { Finding } from './finding.js'

export async function checkDatabase(
  url: string,
  projectFolder: string,
  { provider, tables }: CachePlan,
): Promise<Finding[]> {
  try {
    const { readTableNames } = await import('../../prisma/doctor/table-names.js')
    const found = await readTableNames(url, projectFolder, schemasOf(tables))
    if (found.provider !== provider) return [otherProvider(found.label, provider)]
    const expected = tables.filter(({ isView }) => !isView)
    const missing = expected
      .map(({ databaseName, schema }) => {
        return schema === undefined ? databaseName : `${schema}.${databaseName}`
      })
      .filter((name) => !found.tables.includes(name))
    return [
      { level: 'ok', subject: 'database', text: `answers at ${found.label}` },
      missing.length === 0 ? allThere(expected.length) : notThere(missing),
      ...found.looseKeys.flatMap((key) =>
        cachedTable(key, tables).map(({ name }) => looseKey(key, name)),
      ),
    ]
  } catch (error) {
    return [{ level: 'error', subject: 'database', text: (error as Error).message }]
  }
}

function schemasOf(tables: CachePlan['tables']): string[] | undefined {
  const names = tables.flatMap(({ schema }) => schema ?? [])
  return names.length === 0 ? undefined : [...new Set(names)]
}

function cachedTable({ table }: LooseKey, tables: CachePlan['tables']): CachePlan['tables'] {
  return tables.filter(({ databaseName, endpoints }) => {
    return databaseName === table && endpoints.length > 0
  })
}

function looseKey({ table, column, collation }: LooseKey, name: string): Finding {
  return {
    level: 'warning',
    subject: 'database',
    text:
      `${table}.${column} is compared by ${collation}, which treats texts like abc and ABC as one key: ` +
      `each write to a row invalidates all rows of ${name}`,
    fix:
      'Change it, and the columns that refer to it, to utf8mb4_nopad_bin (MySQL: utf8mb4_0900_bin) ' +
      'if its keys are exact.',
  }
}

function otherProvider(label: string, provider: string): Finding {
  return {
    level: 'error',
    subject: 'database',
    text: `${label} is not ${provider}, as the spec says`,
    fix: 'Correct DATABASE_URL, or generate for it with --provider.',
  }
}

function allThere(count: number): Finding {
  return { level: 'ok', subject: 'database', text: `has all ${count} tables` }
}

function notThere(missing: string[]): Finding {
  return {
    level: 'error',
    subject: 'database',
    text: `has no ${listOf(missing, 'or')}`,
    fix: 'Run pylight db push.',
  }
}
