import type { Datamodel } from '../schema-wasm.js'

type Enum = Datamodel['enums'][number]

/** Names in code, each given once. */
export class Identifiers {
  readonly #taken = new Set<string>()

  /** `très bien` → `tres_bien`; what has no letter gets `without` and a number. */
  nameFor(text: string, without: string): string {
    const words = text
      .normalize('NFKD')
      .replaceAll(/\p{M}+/gu, '')
      .replaceAll(/[^A-Za-z0-9]+/g, '_')
      .replaceAll(/^_+|_+$/g, '')
      .slice(0, 50)
    const name = /^[A-Za-z]/.test(words) ? words : [without, words].filter(Boolean).join('_')
    let free = name
    for (let next = 2; this.#taken.has(free.toLowerCase()); next++) free = `${name}_${next}`
    this.#taken.add(free.toLowerCase())
    return free
  }
}

/** An enum's values with their names in code. */
export function namedValues(texts: string[]): Enum['values'] {
  const names = new Identifiers()
  return texts.map((text) => ({ name: names.nameFor(text, 'value'), dbName: text }))
}
