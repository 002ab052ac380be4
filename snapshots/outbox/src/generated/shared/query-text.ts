// Made by pylight from pylight.yaml.
import { limits } from './limits.js'

/** The values of `in`, not trimmed: `a,b` has two, `a\,b` has one with a comma. */
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
 * The parts of a pattern of `like`, the same for patterns that match the same. `%` is any text and
 * `_` any character, unless preceded by `\`; a pattern without `%` matches anywhere. Undefined when
 * the pattern exceeds the limits.
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
