/** One kind of change and its targets: `add column` of `orders.note`. */
export interface PushStep {
  change: string
  on: string[]
}

/** A script's steps, in order, in a few words each. */
export function readSteps(script: string): PushStep[] {
  const steps: PushStep[] = []
  for (const { change, on } of script.split(/^(?=-- \w+$)/m).flatMap(readStep)) {
    const step = steps.find((other) => other.change === change)
    if (step) step.on.push(...on.filter((name) => !step.on.includes(name)))
    else steps.push({ change, on })
  }
  return steps
}

function readStep(text: string): PushStep[] {
  const [, kind = ''] = /^-- (\w+)$/m.exec(text) ?? []
  if (kind === 'RedefineTables') return [{ change: 'rebuild table', on: rebuiltTables(text) }]
  if (kind === 'AlterEnum') return [{ change: 'change enum', on: [changedEnum(text)] }]
  if (kind === 'AlterTable') return readAlterations(text)
  if (kind === 'NumberRows') return [{ change: 'number rows', on: [numbered(text)] }]
  const named = namedColumns(text)
  if (named.length > 0) return [{ change: inWords(kind), on: named }]
  if (kind === 'RewriteDatetimes') return [{ change: 'rewrite datetimes', on: [rewritten(text)] }]
  if (/^Rename(Table|Column|Enum)$/.test(kind)) {
    const renamed = /^ALTER.*/m.exec(text)?.[0] ?? ''
    return [
      {
        change: inWords(kind),
        on: [
          [...renamed.matchAll(name)]
            .map(([, one]) => one)
            .slice(-2)
            .join(' → '),
        ],
      },
    ]
  }
  const [, marked] = /^-- of (.+)$/m.exec(text) ?? []
  if (marked !== undefined) return [{ change: inWords(kind), on: [marked] }]
  const on = lastName(statementHead(text))
  return on === '' ? [] : [{ change: inWords(kind), on: [on] }]
}

/** `ADD COLUMN "a" …`, `ALTER COLUMN "a" …`, `MODIFY "a" …` */
const alteration =
  /^(?:ALTER TABLE (?:["`][^"`]+["`]\.)?["`][^"`]+["`] )?\s*(ADD|DROP|ALTER|MODIFY)(?: COLUMN)?\s+(["`][^"`]+["`])/gm

function readAlterations(text: string): PushStep[] {
  const table = firstName(statementHead(text))
  const found = [...text.matchAll(alteration)].map(([, verb = '', column = '']) => ({
    change: `${alterations[verb] ?? 'change'} column`,
    on: [`${table}.${column.slice(1, -1)}`],
  }))
  return found.length > 0 ? found : [{ change: 'change table', on: [table] }]
}

const alterations: Record<string, string> = { ADD: 'add', DROP: 'drop' }

/** The engine fills `new_orders`, drops `orders` and renames `new_orders`. */
function rebuiltTables(text: string): string[] {
  return [...text.matchAll(/RENAME TO "([^"]+)"/g)].map(([, name = '']) => name)
}

/** `-- "orders"."made_at"` */
function namedColumns(text: string): string[] {
  return [...text.matchAll(/^-- "(.+)"\."(.+)"$/gm)].map(
    ([, table = '', column = '']) => `${table}.${column}`,
  )
}

/** `… OWNED BY "orders"."id"` */
function numbered(text: string): string {
  const [, table = '', column = ''] = /OWNED BY (?:"[^"]+"\.)?"([^"]+)"\."([^"]+)"/.exec(text) ?? []
  return `${table}.${column}`
}

/** `UPDATE … "orders" SET "made_at" = …` */
function rewritten(text: string): string {
  const [, table = '', column = ''] = /^UPDATE.* "(.+)" SET "([^"]+)"/m.exec(text) ?? []
  return `${table}.${column}`
}

/** A value is added to the enum, or it is replaced by `Status_new`. */
function changedEnum(text: string): string {
  return /ALTER TYPE (?:"[^"]+"\.)?"([^"]+)" (?:ADD|RENAME)/.exec(text)?.[1] ?? ''
}

/** The first statement up to its parenthesis or, for an index, up to its table. */
function statementHead(text: string): string {
  return (
    /^(?:CREATE|ALTER|DROP)[^(;]*/m
      .exec(text)?.[0]
      .replace(/ (?:ON|REFERENCES|AS|FOREIGN) .*/s, '') ?? ''
  )
}

/** Without the schema before it. */
const name = /(?:["`][^"`]+["`]\.)?["`]([^"`]+)["`]/g

function firstName(head: string): string {
  return [...head.matchAll(name)][0]?.[1] ?? ''
}

function lastName(head: string): string {
  return [...head.matchAll(name)].at(-1)?.[1] ?? ''
}

/** `CreateTable` → `create table` */
function inWords(kind: string): string {
  return kind.replace(/(?<=[a-z])[A-Z]/g, ' $&').toLowerCase()
}
