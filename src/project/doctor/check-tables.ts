import { withLastNames, type NamedProject } from '../named-project.js'
import { readProject } from '../read-project.js'
import { compareTables, pairsOf, type Differences } from './compare-tables.js'
import type { Finding } from './finding.js'
import type { UnseenChange } from './unseen-changes.js'

/** Whether the tables of the database are what the spec says, and who else writes to them. */
export async function checkTables(request: NamedProject, url: string): Promise<Finding[]> {
  try {
    const { project, source } = await readProject(request)
    const { explain } = await import('../../pipeline/explain.js')
    const { out, provider } = withLastNames(request)
    const { plan } = explain(source, provider ? { provider } : {})
    if (!project || !plan) return []
    const { reflect } = await import('../../prisma/reflect/reflect.js')
    const { readDatamodel, schemasIn } = await import('../../prisma/schema-wasm.js')
    const { target, datamodel } = await reflect(url, out, schemasIn(project.schemaText))
    const wanted = readDatamodel(project.schemaText)
    const { lacksOutbox, hasOutbox, selfRecorded } = await import('../../prisma/doctor/outbox.js')
    const { unseenChanges, unseenInViews } = await import('./unseen-changes.js')
    const compared = { pairs: pairsOf(wanted, datamodel), wanted, found: datamodel }
    const recorded = selfRecorded(wanted, target.provider)
    const isAtRisk = ({ model }: { model: string }) =>
      plan.tables.some((one) => one.model === model && one.endpoints.length > 0) &&
      !recorded.has(model)
    const differences = compareTables(wanted, datamodel, target.provider)
    const keys = differences.foreignKeys.filter(isAtRisk)
    const isNew = ({ model }: { model: string }) => keys.every((key) => key.model !== model)
    const findings = [
      ...describe({ ...differences, foreignKeys: keys }, hasOutbox(wanted)),
      ...unseenChanges(compared).filter(isAtRisk).filter(isNew).map(unseen),
      ...unseenInViews(compared, plan).filter(isAtRisk).map(unseenInView),
    ]
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
  const byOthers = hasOutbox ? [] : writers.map((text) => warn(text, outbox))
  return [
    ...columns.map((text) => warn(text, 'Correct the spec, or run pylight db push --dry-run.')),
    ...foreignKeys.map(({ text, unlisted }) => warn(text, fixOf(unlisted))),
    ...byOthers,
  ]
}

function fixOf(unlisted: string | undefined): string {
  return unlisted === undefined
    ? `Name it in the spec: ${known}`
    : `List ${unlisted} and its keys in the spec, or don't cache the table: ${known}`
}

const known = 'the cache follows only what the spec knows.'

function unseen({ text }: UnseenChange): Finding {
  const fix = `Name these keys in the spec, or don't cache it: ${known}`
  return { level: 'warning', subject: 'database', text, fix }
}

function unseenInView({ text }: UnseenChange): Finding {
  const fix = `Name them in the view's of: ${known}`
  return { level: 'warning', subject: 'database', text, fix }
}

function noTrigger(table: string): Finding {
  return {
    level: 'error',
    subject: 'database',
    text: `${table} has not all triggers of the outbox: what others write stays in the cache`,
    fix: 'Run pylight db push, or the SQL of pylight db outbox.',
  }
}
