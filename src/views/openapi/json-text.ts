import { textWidth } from '../../render/printer/document/text-width.js'

/** Writes JSON as Prettier does, from texts: most of `openapi.json` is the same few lines many times. */

export const width = 100
/** Code units of a text that is one column wide: an emoji may have 14 in two columns. */
const mostUnits = 10

/** `"name": value` */
export function member(name: string, value: string): string {
  return `${text(name)}: ${value}`
}

export function text(value: string): string {
  return JSON.stringify(value)
}

/** A value on one line. */
export function inline(value: unknown): string {
  if (typeof value === 'number') return numeral(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  return flat(membersOf(value))
}

/** `1e21` */
function numeral(value: number): string {
  return JSON.stringify(value).replace('e+', 'e')
}

export function membersOf(value: object): string[] {
  return Object.entries(value).map(([name, of]) => member(name, inline(of)))
}

function flat(members: readonly string[]): string {
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

/**
 * Writes texts that differ only in a name once per length of the name: only the length decides what fits on
 * a line.
 */
export function oncePerLength(write: (name: string) => string): (name: string) => string {
  const known = new Map<number, string>()
  return (name) => {
    const stand = '~'.repeat(name.length)
    const text = known.get(name.length) ?? write(stand)
    known.set(name.length, text)
    return text.replaceAll(stand, name)
  }
}

/** An object with a member on each line; `indent` is the closing bracket's. */
export function block(members: readonly string[], indent: string): string {
  return members.length === 0 ? '{}' : `{${lines(members, indent)}}`
}

/** Appends, as V8 copies the parts of joined texts each time. */
function lines(parts: readonly string[], indent: string): string {
  let text = ''
  for (const part of parts) text += `${text === '' ? '' : ','}\n${indent}  ${part}`
  return `${text}\n${indent}`
}

/** A list with an item on each line. */
function listBlock(items: readonly string[], indent: string): string {
  return items.length === 0 ? '[]' : `[${lines(items, indent)}]`
}

/** A list of texts, on one line if that has room; `before` is what is before and after it. */
export function fittedList(items: readonly string[], indent: string, before: number): string {
  if (isTooMuch(items)) return listBlock(items, indent)
  const line = `[${items.join(', ')}]`
  return fits(line, indent, before) ? line : listBlock(items, indent)
}

/** `"name": { … }` or `"name": [ … ]`; `comma` is 0 for the last member. */
export function fittedMember(name: string, value: object, indent: string, comma = 1): string {
  return member(name, pretty(value, indent, textWidth(text(name)) + 2 + comma))
}

/** A value on one line if that has room; `before` is what is before and after it on its lines. */
export function pretty(value: object, indent: string, before: number): string {
  const line = inline(value)
  if (fits(line, indent, before) && !isBroken(value)) return line
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    const items: unknown[] = value
    if (items.length > 1 && items.every((item) => typeof item === 'number'))
      return `[\n${filledLines(items, inner).join('\n')}\n${indent}]`
    const texts = items.map((item, at) =>
      isObject(item) ? pretty(item, inner, at === items.length - 1 ? 0 : 1) : inline(item),
    )
    return listBlock(texts, indent)
  }
  const entries = Object.entries(value)
  const members = entries.map(([name, of]: [string, unknown], at) => {
    if (!isObject(of)) return member(name, inline(of))
    return fittedMember(name, of, inner, at === entries.length - 1 ? 0 : 1)
  })
  return block(members, indent)
}

/** Prettier fills lines with numbers. */
function filledLines(numbers: readonly number[], indent: string): string[] {
  const done: string[] = []
  let line = indent
  for (const [at, number] of numbers.entries()) {
    const part = `${numeral(number)}${at === numbers.length - 1 ? '' : ','}`
    const longer = line === indent ? line + part : `${line} ${part}`
    if (longer.length <= width) line = longer
    else {
      done.push(line)
      line = indent + part
    }
  }
  return [...done, line]
}

/** Prettier puts several objects of several members on a line each. */
function isBroken(value: object): boolean {
  const parts = Object.values(value).filter(isObject)
  if (parts.some(isBroken)) return true
  return (
    Array.isArray(value) &&
    value.length > 1 &&
    parts.length === value.length &&
    parts.every((part) => Object.keys(part).length > 1)
  )
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** Saves joining parts that have no room on one line. */
function isTooMuch(parts: readonly string[]): boolean {
  let length = 0
  return parts.some((part) => (length += part.length + 2) > mostUnits * width)
}

function fits(line: string, indent: string, before: number): boolean {
  const room = width - indent.length - before
  return line.length <= mostUnits * room && textWidth(line) <= room && !line.includes('\n')
}
