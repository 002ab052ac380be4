import { withLastNames, type NamedProject } from '../named-project.js'
import { readProject } from '../read-project.js'
import { compareTables, type Differences } from './compare-tables.js'
import type { Finding } from './finding.js'

/** Whether the tables of the database are what the spec says, and who else writes to them. */
export async function checkTables(request: NamedProject, url: string): Promise<Finding[]> {
  try {
    const { project } = await readProject(request)
    if (!project) return []
    const { reflect } = await import('../../prisma/reflect/reflect.js')
    const { readDatamodel, schemasIn } = await import('../../prisma/schema-wasm.js')
    const { out } = withLastNames(request)
    const { target, datamodel } = await reflect(url, out, schemasIn(project.schemaText))
    const wanted = readDatamodel(project.schemaText)
    const { lacksOutbox, hasOutbox } = await import('../../prisma/doctor/outbox.js')
    const findings = describe(compareTables(wanted, datamodel, target.provider), hasOutbox(wanted))
    const missing = await lacksOutbox(target, wanted)
    return [...findings, ...missing.map(noTrigger)]
  } catch {
    // Other checks report a database that can't be read and a schema that isn't valid.
    return []
  }
}

function describe({ columns, foreignKeys, writers }: Differences, hasOutbox: boolean): Finding[] {
  const warn = (text: string, fix: string): Finding => {
    return { level: 'warning', subject: 'database', text, fix }
  }
  const outbox = 'Set features.caching.outbox: true, or invalidate what they change.'
  const known = 'Name it in the spec: the cache follows only what the spec knows.'
  const byOthers = hasOutbox ? [] : writers.map((text) => warn(text, outbox))
  return [
    ...columns.map((text) => warn(text, 'Correct the spec, or run pylight db push --dry-run.')),
    ...(hasOutbox ? [] : foreignKeys.map((text) => warn(text, known))),
    ...byOthers,
  ]
}

function noTrigger(table: string): Finding {
  return {
    level: 'error',
    subject: 'database',
    text: `${table} has not all triggers of the outbox: what others write stays in the cache`,
    fix: 'Run pylight db push, or the SQL of pylight db outbox.',
  }
}
