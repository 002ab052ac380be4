import type { FoundCheck } from '../prisma/schema-wasm.js'
import type { ColumnType } from '../types/column-type.js'
import { types } from '../types/types.js'
import { checkTerms, type CheckTerm } from './check-terms.js'
import type { Settings } from './imported.js'

/**
 * Adds what a check says to the columns that it is about; returns whether that is all it says.
 *
 * @param columnOf the settings of a column by the database's name
 */
export function importCheck(
  { sql, column }: FoundCheck,
  columnOf: (databaseName: string) => Settings | undefined,
): boolean {
  const terms = checkTerms(sql)
  const found = terms?.map((term) => {
    const isOfDomain = column !== undefined && /^value$/i.test(term.column)
    const settings = columnOf(isOfDomain ? column : term.column)
    const said = settings && settingsOf(term, settings['type'] as ColumnType)
    return settings && said && isNew(settings, said) ? { settings, said } : undefined
  })
  if (!found || found.includes(undefined)) return false
  for (const one of found) if (one) Object.assign(one.settings, one.said)
  return true
}

function isNew(settings: Settings, said: Settings): boolean {
  return Object.keys(said).every((key) => !(key in settings))
}

function settingsOf(term: CheckTerm, type: ColumnType): Settings | undefined {
  const said = saidBy(term, type)
  const keys: readonly string[] = types[type].settings
  return said && Object.keys(said).every((key) => keys.includes(key)) ? said : undefined
}

function saidBy({ kind, operator, operands }: CheckTerm, type: ColumnType): Settings | undefined {
  const [first = ''] = operands
  switch (kind) {
    case 'value': {
      const bound = boundOf(first, operator, /^(integer|smallint)$/.test(type))
      if (bound === undefined) return undefined
      return { [isLower(operator) ? 'min' : 'max']: numberOf(bound) }
    }
    case 'length': {
      const bound = boundOf(first, operator, true)
      if (bound === undefined) return undefined
      return { [isLower(operator) ? 'min_length' : 'max_length']: Number(bound) }
    }
    case 'in':
      return { pattern: `^(${operands.map(escaped).join('|')})$` }
    case 'matches':
      return isPlainPattern(first) ? { pattern: first } : undefined
  }
}

function isLower(operator: string): boolean {
  return operator.startsWith('>')
}

/** The inclusive bound: for whole numbers `> 0` is `>= 1`. Undefined when there is none. */
function boundOf(text: string, operator: string, isWhole: boolean): string | undefined {
  if (operator.endsWith('=')) return text
  if (!isWhole || !/^-?\d{1,15}$/.test(text)) return undefined
  return String(Number(text) + (isLower(operator) ? 1 : -1))
}

/** As a text where a number would lose digits. */
function numberOf(text: string): number | string {
  return String(Number(text)) === text ? Number(text) : text
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/** Whether PostgreSQL and JavaScript read it alike. */
function isPlainPattern(pattern: string): boolean {
  if (!/^(?:[^\\(]|\\[dws]|\\[^\w]|\((?!\?)|\(\?:)*$/s.test(pattern)) return false
  if (pattern.includes('[:') || pattern.startsWith('***')) return false
  try {
    new RegExp(pattern, 'u')
    return true
  } catch {
    return false
  }
}
