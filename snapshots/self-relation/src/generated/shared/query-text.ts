// Made by pylight from pylight.yaml.
import { limits } from './limits.js'

/** The values of `in`, as they are: two in `a,b`, and one with a comma in `a\,b`. */
export function listValues(text: string): string[] {
  if (text === '') return []
  const values = ['']
  for (const [part] of text.matchAll(/\\[\\,]|./gsu)) {
    if (part === ',') values.push('')
    else values.push((values.pop() ?? '') + part.replace(/^\\(?=.)/, ''))
  }
  return values
}

/**
 * The pattern of `like` in its one spelling, part by part. `%` is any text and `_` any character, unless
 * `\` stands before it; a pattern without `%` is looked for anywhere. Undefined when it costs too much.
 */
export function patternParts(text: string): string[] | undefined {
  const parts: string[] = []
  for (const [part] of text.matchAll(/\\[\\%_]|./gsu)) {
    const isOpen = parts.at(-1) === '%'
    if (part === '%' && isOpen) continue
    if (part === '_' && isOpen) parts.splice(-1, 0, part)
    else parts.push(part === '\\' ? '\\\\' : part)
  }
  const wildcards = parts.filter((part) => part === '%' || part === '_')
  if (text.length > limits.patternLength || wildcards.length > limits.wildcards) return undefined
  return parts.includes('%') ? parts : ['%', ...parts, '%']
}
