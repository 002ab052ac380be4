import { maskPasswords } from '../diagnostics/mask.js'
import { hasLiteralPassword } from './secrets.js'

/** A text of the spec that may read the environment: `redis://${REDIS_HOST:-localhost}:6379`. */
export interface Setting {
  /** As the user wrote it, with `***` for any literal password: `${DATABASE_URL:-file:./dev.db}`. */
  text: string
  /** The text in pieces, passwords included; one literal piece when it reads no variable. */
  parts: SettingPart[]
  /** Contains a literal password: the value is written to `.env` and nowhere else. */
  isSecret: boolean
}

export type SettingPart = { literal: string } | { variable: string; fallback?: string }

/** Reads a text without malformed references, see {@link readReferences}. */
export function readSetting(text: string): Setting {
  const isSecret = hasLiteralPassword(text)
  return { text: maskPasswords(text), parts: readReferences(text).parts, isSecret }
}

interface References {
  parts: SettingPart[]
  /** Malformed references: `${DATABASE-URL}`. */
  malformed: string[]
}

const reference = /\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^{}]*))?\}/g

/** Splits a text into literals and references `${NAME}` or `${NAME:-fallback}`. */
export function readReferences(text: string): References {
  const parts: SettingPart[] = []
  const malformed: string[] = []
  let end = 0
  const addLiteral = (literal: string): void => {
    if (literal !== '') parts.push({ literal })
    if (literal.includes('${')) malformed.push(firstReference(literal))
  }
  for (const match of text.matchAll(reference)) {
    addLiteral(text.slice(end, match.index))
    const [whole, variable = '', fallback] = match
    parts.push(fallback === undefined ? { variable } : { variable, fallback })
    end = match.index + whole.length
  }
  addLiteral(text.slice(end))
  return { parts: parts.length > 0 ? parts : [{ literal: '' }], malformed }
}

function firstReference(literal: string): string {
  const start = literal.indexOf('${')
  const close = literal.indexOf('}', start)
  return literal.slice(start, close === -1 ? undefined : close + 1)
}

/** The text when no variable is set: fallbacks, or nothing. */
export function withFallbacks(parts: readonly SettingPart[]): string {
  return parts.map((part) => ('literal' in part ? part.literal : (part.fallback ?? ''))).join('')
}

export function hasReference(text: string): boolean {
  return readReferences(text).parts.some((part) => 'variable' in part)
}
