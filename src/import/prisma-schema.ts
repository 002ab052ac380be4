import type { ImportNote } from './imported.js'

/** The preview features that what is imported may need; it stands after the schema. */
export const preview = `
generator imported {
  provider        = "prisma-client"
  previewFeatures = ["views", "partialIndexes"]
}
`

/**
 * A Prisma schema without its generators and the URLs of its datasource: they say nothing of tables, and later
 * versions of Prisma refuse the URLs. Each line keeps its number.
 */
export function tablesOnly(text: string): string {
  const kept = text.split('\n')
  let block = ''
  kept.forEach((line, at) => {
    block = /^\s*(generator|datasource)\b/.exec(line)?.[1] ?? block
    const isSetting = block === 'datasource' && !/^\s*(datasource|provider|schemas|\})/.test(line)
    if (block === 'generator' || isSetting) kept[at] = ''
    if (/^\s*\}/.test(line)) block = ''
  })
  return kept.join('\n')
}

/** Where a schema says that Prisma's client alone takes care of relations. */
export function noteOfRelationMode(text: string): ImportNote[] {
  const line = text.split('\n').findIndex((one) => /^\s*relationMode\s*=\s*"prisma"/.test(one)) + 1
  const says =
    'relationMode is prisma: the database has no foreign keys, so it deletes no rows by them'
  return line === 0 ? [] : [{ line, text: says }]
}
