import { readBlock } from '../migrations/schema-blocks.js'
import { placed } from './placed.js'
import { quote } from './table-names.js'

/**
 * Names for tables and enums that tables of other schemas don't have. Prisma's engine is told what to leave
 * out by names without schemas.
 */
export class DistinctNames {
  readonly #names: ReadonlyMap<string, string>

  /** @param places with their schemas */
  constructor(places: readonly string[]) {
    this.#names = new Map(places.map((place, index) => [place, `left out ${index}`]))
  }

  of(place: string): string {
    return this.#names.get(place) ?? place
  }

  /** A Prisma schema that has these names. */
  in(schema: string): string {
    let name: string | undefined
    const lines = schema.split('\n').flatMap((line, index, all) => {
      if (/^(model|enum) \w+ \{/.test(line)) {
        const block = readBlock(all.slice(index))
        name = this.#names.get(placed(block.name, block.schema))
        return name === undefined ? line : [line, `  @@map("${name}")`]
      }
      if (line === '}') name = undefined
      if (name === undefined) return line
      return /^\s+@@map\(/.test(line) ? [] : line.replace(/\bmap: "/, `$&${name} `)
    })
    return lines.join('\n')
  }

  /** SQL with the names that the database has, without the steps that change what is left out. */
  out(script: string): string {
    const steps = script.split(/^(?=-- \w+$)/m).filter((step) => !this.#isOf(step))
    return [...this.#names].reduce((text, [place, name]) => {
      const [, own = place] = /\.(.+)$/s.exec(place) ?? []
      return text.replaceAll(quote(name), quote(own))
    }, steps.join(''))
  }

  /** The engine leaves out only what has no schema. */
  #isOf(step: string): boolean {
    const [, changed = ''] = subject.exec(step) ?? []
    return [...this.#names.values()].includes(changed)
  }
}

/** The table or enum that a step makes, changes or drops, also by an index. */
const subject =
  /^(?:(?:CREATE|ALTER|DROP) (?:TABLE|TYPE)|CREATE (?:UNIQUE )?INDEX .*? ON|DROP INDEX) (?:"(?:[^"]|"")+"\.)?"(left out \d+)(?!\d)/m
