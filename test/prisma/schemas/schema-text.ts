import { readFileSync } from 'node:fs'
import type { Provider } from '../../../src/model/model.js'

/** A schema of this folder, which is written for PostgreSQL, converted for another provider. */
export function schemaText(name: 'shop' | 'every-type', provider: Provider): string {
  const text = readFileSync(new URL(`./${name}.prisma`, import.meta.url), 'utf8')
  const named = text.replace('"postgresql"', `"${provider}"`)
  if (provider === 'sqlite') return named.replace(/ @db\.\w+(\([^)]*\))?/g, '')
  return provider === 'mysql' ? named.replace('@db.Uuid', '@db.Char(36)') : named
}

/** The text with a field added to a model, or removed from it if `''` is given. */
export function withField(text: string, model: string, field: string): string {
  return text.replace(`model ${model} {\n`, `model ${model} {\n  ${field}\n`)
}

export function withoutField(text: string, model: string, field: string): string {
  const block = new RegExp(`model ${model} \\{\\n[^}]*\\}`)
  return text.replace(block, (model) => model.replace(new RegExp(`\\n  ${field} .*`), ''))
}
