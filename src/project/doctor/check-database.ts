import type { CachePlan } from '../../pipeline/explain.js'
import { checkNames } from './check-names.js'
import { checkTexts } from './check-texts.js'
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
    return [
      { level: 'ok', subject: 'database', text: `answers at ${found.label}` },
      ...checkNames(tables, found),
      ...checkTexts(tables, found),
    ]
  } catch (error) {
    return [{ level: 'error', subject: 'database', text: (error as Error).message }]
  }
}

function schemasOf(tables: CachePlan['tables']): string[] | undefined {
  const names = tables.flatMap(({ schema }) => schema ?? [])
  return names.length === 0 ? undefined : [...new Set(names)]
}

function otherProvider(label: string, provider: string): Finding {
  return {
    level: 'error',
    subject: 'database',
    text: `${label} is not ${provider}, as the spec says`,
    fix: 'Correct DATABASE_URL, or generate for it with --provider.',
  }
}
