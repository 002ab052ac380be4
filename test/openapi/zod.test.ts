import { expect, test } from 'vitest'
import { materialise } from '../running/materialise.js'
import { runScript } from '../running/run-script.js'
import { documentText, type Document } from './document.js'

interface Body {
  required?: string[]
  additionalProperties?: unknown
  properties?: Record<string, Record<string, unknown>>
}

const limits = ['maxLength', 'minLength', 'minimum', 'maximum', 'enum'] as const

/** What both say in the same way: not the limits of a type, nor those of texts that become numbers. */
function comparable({ required = [], additionalProperties, properties = {} }: Body) {
  const columns = Object.entries(properties).filter(([, { not }]) => not === undefined)
  return {
    required: required.toSorted(),
    isClosed: additionalProperties === false,
    columns: columns.map(([name]) => name).sort(),
  }
}

test('bodies have the columns and limits that zod checks', async () => {
  const project = await materialise('shop')
  const document = JSON.parse(await documentText('shop')) as Document
  const tables = document.tags.map(({ name }) => name).filter((name) => /^[a-z_]+$/.test(name))
  const imports = tables.map(
    (name) => `import * as ${name} from './src/generated/${name}/${name}.schema.js'`,
  )
  const program = `
import { z } from 'zod'
${imports.join('\n')}
const made = [${tables.join(', ')}].flatMap((table) => Object.entries(table)).filter(([name]) => name.endsWith('Create'))
const options = { io: 'input', unrepresentable: 'any' }
console.log(JSON.stringify(made.map(([name, schema]) => [name, z.toJSONSchema(schema, options)])))
process.exit(0)
`
  const { output } = await runScript(project, program, {
    DATABASE_URL: 'file:./none.db',
    LOG_LEVEL: 'silent',
  })
  const made = JSON.parse(output.trim().split('\n').at(-1) ?? '') as [name: string, schema: Body][]
  expect(made.length).toBe(tables.length)
  for (const [name, ofZod] of made) {
    const shown = `${name.charAt(0).toUpperCase()}${name.slice(1).replace(/Create$/, '.Create')}`
    const ours = document.components['schemas']?.[shown] as Body
    expect(comparable(ours), shown).toEqual(comparable(ofZod))
    for (const [column, schema] of Object.entries(ours.properties ?? {})) {
      const [one, other] = [schema, ofZod.properties?.[column] ?? {}].map((part) => flat(part))
      for (const limit of limits) {
        if (one?.[limit] !== undefined)
          expect(other?.[limit], `${shown} ${column}`).toEqual(one[limit])
      }
    }
  }
})

/** Without the choice of null. */
function flat(schema: Record<string, unknown>): Record<string, unknown> {
  const [first] = (schema['anyOf'] ?? []) as Record<string, unknown>[]
  const isText = first === undefined && schema['format'] !== 'decimal'
  return isText ? schema : (first ?? {})
}
