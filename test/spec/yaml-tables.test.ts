import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { parseYaml } from '../../src/spec/yaml/parse-yaml.js'
import { YamlTables } from '../../src/spec/yaml-tables.js'
import { Random } from '../snapshots/random.js'

const shop = readFileSync(new URL('../../fixtures/shop/pylight.yaml', import.meta.url), 'utf8')
const mutations = Number(process.env['PYLIGHT_MUTATIONS'] ?? 3000)

const fragments = [
  ...[
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '|',
    '>',
    '|+',
    '>-',
    '|2',
    ':',
    '-',
    '- ',
    '#',
    '&a ',
    '*a',
    '%',
    '!!x ',
  ],
  ...[
    '---\n',
    '...\n',
    '\t',
    '\r',
    '\u2028',
    '\ufeff',
    '  - {}\n',
    '- {}\n',
    'tables:\n',
    'tables: ',
    '? ',
    '<<: ',
  ],
  ...[
    '  - name: new\n',
    '    - x\n',
    ' - x\n',
    'features: {}\n',
    '\n',
    '\n\n',
    'description: |\n',
    '"\n  - "',
  ],
]

function mutated(text: string, random: Random): string {
  const lines = text.split(/(?<=\n)/)
  const at = random.below(lines.length)
  const line = lines[at] ?? ''
  const column = random.below(line.length + 1)
  random.pick([
    () => lines.splice(at, 1),
    () => lines.splice(at, 0, random.pick(lines)),
    () => lines.splice(at, 1, ` ${line}`),
    () => lines.splice(at, 1, line.slice(1)),
    () => lines.splice(at, 0, random.pick(fragments)),
    () => lines.splice(at, 1, line.slice(0, column) + random.pick(fragments) + line.slice(column)),
    () => lines.splice(at, 1, line.slice(0, column) + random.pick(fragments) + line.slice(column)),
    () => lines.splice(at, 0, `    notes: ${random.pick(fragments)}\n`),
  ])()
  return lines.join('')
}

/** The first text is read as a whole. */
function warmTables(): YamlTables {
  const tables = new YamlTables()
  expect(tables.read(shop)).toBeUndefined()
  return tables
}

function withoutIndent(text: string): string {
  return text.replaceAll(/^ {2}/gm, '')
}

describe.each([
  ['as it is', shop],
  ['with tables in the first column', shop.replace(/tables:[^]*/, withoutIndent)],
  ['with the line ends of Windows', shop.replaceAll('\n', '\r\n')],
])('the shop %s', (_, text) => {
  it('is read table by table', () => {
    expect(warmTables().read(text)).toEqual(parseYaml(text).root?.value)
  })

  test('a random text is read table by table as it is as a whole, or not at all', () => {
    const random = new Random(7)
    const tables = warmTables()
    let count = 0
    for (let round = 0; round < mutations; round++) {
      let mutant = mutated(text, random)
      if (random.below(2) === 0) mutant = mutated(mutant, random)
      const value = tables.read(mutant)
      if (value === undefined) continue
      count += 1
      const { root, problems } = parseYaml(mutant)
      expect(problems, mutant).toEqual([])
      expect(value, mutant).toEqual(root?.value)
    }
    expect(count).toBeGreaterThan(mutations / 20)
  })
})

it('gives tables again whose text is as it was', () => {
  const tables = warmTables()
  const [before, after] = [shop, shop.replace('length: 50', 'length: 51')].map((text) => {
    return tables.read(text)?.['tables'] as object[]
  })
  expect(after?.filter((table, index) => table !== before?.[index])).toHaveLength(1)
})
