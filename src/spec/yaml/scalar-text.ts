import { CST } from 'yaml'

import { badEscape, misfit, type Fault } from './faults.js'
import type { Tokens } from './tokens.js'

/** The text that a scalar stands for, or why it stands for none. `indent` is the parent's column. */
export function textOf(tokens: Tokens, indent: number): string | Fault {
  const { kind, text } = tokens
  if (kind === 'block') return blockText(tokens, indent)
  if (kind === 'plain') return isSimplePlain(text) ? text : flowText(tokens)
  if (text.includes('\n') || (kind === 'double' && text.includes('\\'))) return flowText(tokens)
  const inside = text.slice(1, -1)
  return kind === 'single' ? inside.replaceAll("''", "'") : inside
}

function isSimplePlain(text: string): boolean {
  return !text.includes('\n') && !',%|>@`\t'.includes(text.charAt(0))
}

/** Whether a text in quotes has its last one. */
export function isClosed({ kind, text }: Tokens): boolean {
  if (kind !== 'single' && kind !== 'double') return true
  const quote = text.charAt(0)
  if (text.length < 2 || !text.endsWith(quote)) return false
  if (kind === 'single') return !text.slice(1, -1).replaceAll("''", '').includes("'")
  let backslashes = 0
  while (text[text.length - 2 - backslashes] === '\\') backslashes++
  return backslashes % 2 === 0
}

const types = {
  plain: 'scalar',
  single: 'single-quoted-scalar',
  double: 'double-quoted-scalar',
} as const

function flowText({ kind, text: source, start: offset }: Tokens): string | Fault {
  const type = types[kind as keyof typeof types]
  return resolve({ type, offset, indent: 0, source })
}

function blockText({ text, body, start, end }: Tokens, indent: number): string | Fault {
  const between = end - body.length - start - text.length
  const header = { type: 'block-scalar-header', offset: start, indent, source: text } as const
  const space = { type: 'newline', offset: start, indent, source: ' '.repeat(between) } as const
  const props = [header, space]
  return resolve({ type: 'block-scalar', offset: start, indent, props, source: body })
}

function resolve(token: CST.FlowScalar | CST.BlockScalar): string | Fault {
  let fault: Fault | undefined
  const scalar = CST.resolveAsScalar(token, true, (start, code) => {
    fault ??= code === 'BAD_DQ_ESCAPE' ? badEscape(start) : misfit(start)
  })
  return fault ?? scalar?.value ?? ''
}
