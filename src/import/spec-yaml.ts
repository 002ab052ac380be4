import type { ImportedSpec, Settings } from './imported.js'

/** An imported spec as YAML, in the style of the documentation: a line for each column. */
export function specYaml(head: Record<string, Settings>, { enums, tables }: ImportedSpec): string {
  const lines = Object.entries(head).flatMap(([key, settings]) => [
    `${key}:`,
    ...settingLines(settings, '  '),
    '',
  ])
  if (enums.size > 0) {
    lines.push('enums:')
    lines.push(...enumLines(enums).map((line) => `  ${line}`))
    lines.push('')
  }
  lines.push('tables:')
  tables.forEach(({ name, settings, columns }, index) => {
    if (index > 0) lines.push('')
    lines.push(`  - name: ${scalar(name)}`)
    lines.push(...tableLines(settings, columns).map((line) => `    ${line}`))
  })
  return `${lines.join('\n')}\n`
}

/** What a table has besides its name. */
export function tableLines(settings: Settings, columns: ReadonlyMap<string, Settings>): string[] {
  return [
    ...settingLines(before(settings), ''),
    'columns:',
    ...Array.from(columns, ([column, of]) => `  ${scalar(column)}: ${flow(of)}`),
    ...settingLines(after(settings), ''),
  ]
}

export function enumLines(enums: ReadonlyMap<string, Settings>): string[] {
  return Array.from(enums, ([name, settings]) => `${name}: ${flow(enumValue(settings))}`)
}

/** Keys and indexes stand below the columns. */
const below = ['primary_key', 'unique', 'indexes', 'foreign_keys']

function before(settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => !below.includes(key)))
}

function after(settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => below.includes(key)))
}

/** Values alone, where that says all. */
function enumValue(settings: Settings): unknown {
  return Object.keys(settings).length === 1 ? settings['values'] : settings
}

function settingLines(settings: Settings, indent: string): string[] {
  return Object.entries(settings).flatMap(([key, value]) => {
    const items = Array.isArray(value) ? (value as unknown[]) : []
    const isLong = items.some((item) => typeof item === 'object') && flow(value).length > 80
    if (!isLong) return [`${indent}${key}: ${flow(value)}`]
    return [`${indent}${key}:`, ...items.map((item) => `${indent}  - ${flow(item)}`)]
  })
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, one]) => `${scalar(key)}: ${flow(one)}`)
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
  }
  return scalar(value)
}

/** Words that YAML 1.1 or 1.2 reads as something else than a text. */
const otherWords = /^(true|false|yes|no|on|off|y|n|null|~|\.inf|\.nan)$/i

function scalar(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  const isPlain = /^[A-Za-z_$][\w .$()/-]*$/.test(value) && !value.endsWith(' ')
  return isPlain && !otherWords.test(value) ? value : JSON.stringify(value)
}
