import prettier from 'prettier'
import { describe, expect, it, test } from 'vitest'
import { breakLongLines } from '../../src/render/printer/long-lines.js'
import { settings } from './prettier-settings.js'

const long = 'aVeryLongNameThatTakesALineOnceItIsThereTwice'

test.each([
  `const a = [[1, 'a'], [2, 'b']]`,
  `const data = (await hooks.beforeUpdate?.(${long}, b, c, ${long}, { db })) ?? changes`,
  `const row = await cache.write(${long}${long}Writes.update(a), () => orNotFound(db.rows.update({ where: { a_b: { a, b } }, data }), 'rows', a))`,
  `const text = { a: '漢字かな漢字かな漢字かな漢字かな漢字かな漢字かな漢字かな', b: '🎉🎉🎉🎉🎉🎉🎉🎉🎉' }`,
  `export async function ${long}(a: string, context: Context = {}): Promise<${long}> {\n  return cache.fill(entry, ${long}${long}, async () => {\n    // all of them\n    return a\n  })\n}`,
  `export type ${long}Insert = ${long}Create & ReadOnly`,
  `export type ${long}Insert = ${long}${long}Create & Partial<ReadOnly>`,
  `export type A = Hooks & Required<Pick<Hooks${long}${long}, 'beforeCreate'>>`,
  `export type ${long}${long} = Hooks & Required<Pick<Hooks, 'beforeCreate'>>`,
])('breaks %s as Prettier does', async (code) => {
  const problems: Error[] = []
  const broken = breakLongLines(`${code}\n`, (problem) => problems.push(problem))
  expect(problems).toEqual([])
  expect(broken).toBe(await prettier.format(code, { ...settings, parser: 'typescript' }))
})

const calls =
  'const a = lowercaseName.first((a) => a.first).second((a) => a.second).third((a) => a.third).fourth((a) => a.fourth)'
const head = `export type ${long}Insert = Rows<${long}, ${long}Insert>`

test.each([
  `${head}\n`,
  `${head.replaceAll('aVeryLong', 'TheNewest')}\n`,
  `${head}\n  | ${long}Insert\n`,
  `${head}\n\n/** Another. */\ntype A = 1\n`,
  `${head}\n\n\n  & ${long}Insert\n`,
  `${head.replace(long, `${long}1`)}\n`,
  `${calls}\n`,
  `${calls.replace('lower', 'Lower')}\n`,
])('lays out like others and yet as Prettier does: %s', async (code) => {
  expect(breakLongLines(code)).toBe(
    await prettier.format(code, { ...settings, parser: 'typescript' }),
  )
})

describe('outside the grammar', () => {
  it.each([
    `class ${long} extends ${long}<${long}> {}`,
    `const a = ${long} /* why */ + ${long} + ${long}`,
    `const a = <${long}>${long}.${long}.${long}`,
    `const a = ${long} && ${long} || ${long}`,
    `label: while (${long}) ${long}(${long}, ${long})`,
  ])('stays as it is and is reported: %s', (code) => {
    const problems: string[] = []
    const text = `const before = 1\n${code}\nconst after = [${long}, ${long}, ${long}]\n`
    const broken = breakLongLines(text, ({ message }) => problems.push(message))
    expect(problems).toHaveLength(1)
    expect(broken.startsWith(`const before = 1\n${code}\nconst after = [\n`)).toBe(true)
  })

  it('is a comment, which is kept without a message', () => {
    const text = `// ${long} ${long} ${long}\n/** ${long} ${long} ${long} */\n`
    expect(breakLongLines(text, (problem) => expect.fail(problem.message))).toBe(text)
  })
})
