import { objectKey } from './quote.js'

interface Member {
  name: string
  value: string
}

/** An object with one member per line, or `{}`; `indent` is the closing bracket's. */
export function objectBlock(members: Member[], indent = ''): string {
  if (members.length === 0) return '{}'
  const lines = members.map(({ name, value }) => `${indent}  ${objectKey(name)}: ${value},\n`)
  return `{\n${lines.join('')}${indent}}`
}

/** An object on one line, or `{}`. */
export function objectLine(members: Member[]): string {
  if (members.length === 0) return '{}'
  return `{ ${members.map(({ name, value }) => `${objectKey(name)}: ${value}`).join(', ')} }`
}
