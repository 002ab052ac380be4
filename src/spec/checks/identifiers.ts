import { quote, type SpecPath } from '../../diagnostics/path.js'
import type { SpecScope, TableScope } from './scope.js'

const identifier = /^[A-Za-z][A-Za-z0-9_]*$/
const mostCharacters = 60

export const isIdentifier = (name: string): boolean => identifier.test(name)

export function checkNames(scope: SpecScope): void {
  const tables = scope.tables.map(({ table, path }) => ({
    name: table.name,
    path: [...path, 'name'],
  }))
  for (const { name, path } of tables) checkIdentifier(scope, 'table', name, path)
  checkDuplicates(scope, 'table', tables)
  for (const table of scope.tables) checkTable(table)
}

function checkTable({ spec, table, path, columns }: TableScope): void {
  if (table.model) checkIdentifier(spec, 'model', table.model, [...path, 'model'])
  const names = [...columns.keys()].map((name) => ({ name, path: [...path, 'columns', name] }))
  for (const { name, path: at } of names) checkIdentifier(spec, 'column', name, at)
  checkDuplicates(spec, `column of ${table.name}`, names)
}

export function checkIdentifier(
  { report, draft }: SpecScope,
  what: string,
  name: string,
  path: SpecPath,
): void {
  if (identifier.test(name) && name.length <= mostCharacters) return
  const why = !identifier.test(name)
    ? 'Begin with a letter, then use letters, digits and underscores.'
    : `It has ${name.length} characters; the most is ${mostCharacters}.`
  const part = what === 'column' || what === 'enum' ? 'key' : 'value'
  const owner = what === 'table' ? undefined : draft.document.tables[Number(path[1])]?.name
  const of = owner === undefined ? '' : ` of ${quote(owner)}`
  const message = `The ${what} ${quote(name)}${of} is not a name. ${why}`
  report.add('spec/bad-identifier', path, message, part)
}

interface Named {
  name: string
  path: SpecPath
}

function checkDuplicates({ report }: SpecScope, what: string, all: readonly Named[]): void {
  const seen = new Map<string, string>()
  for (const { name, path } of all) {
    const earlier = seen.get(name.toLowerCase())
    if (earlier === undefined) seen.set(name.toLowerCase(), name)
    else report.add('spec/duplicate-name', path, sameName(what, name, earlier), partOf(what))
  }
}

function sameName(what: string, name: string, earlier: string): string {
  return name === earlier
    ? `There is already a ${what} named ${quote(name)}. Give this one another name.`
    : `${quote(name)} and ${quote(earlier)}, each a ${what}, differ only in capitals. Rename one.`
}

function partOf(what: string): 'key' | 'value' {
  return what === 'table' ? 'value' : 'key'
}
