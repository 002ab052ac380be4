import type { ImportNote } from './imported.js'

/** What a Prisma schema says that a spec can't, with its line. */
export function notesOf(text: string, tableOf: ReadonlyMap<string, string>): ImportNote[] {
  let block = ''
  return text.split('\n').flatMap((source, index) => {
    const line = source.replace(/\/\/.*$/, '')
    block = /^\s*(?:model|view|enum|type) (\w+)/.exec(line)?.[1] ?? block
    const found = constructs.find(([pattern]) => pattern.test(line))
    if (!found) return []
    const [, field] = /^\s+(\w+)\s/.exec(line) ?? []
    const place = field === undefined ? block : `${block}.${field}`
    const table = tableOf.get(block)
    return [
      {
        line: index + 1,
        ...(table !== undefined && { table }),
        text: `${place === '' ? '' : `${place}: `}${found[1]}`,
      },
    ]
  })
}

const constructs: readonly (readonly [pattern: RegExp, says: string])[] = [
  [/\bUnsupported\(/, "left out, because Prisma's client can't read this type"],
  [/@@fulltext\(/, 'the full-text index is left out; the database keeps it'],
  [/@@ignore\b/, "left out, as it is of Prisma's client: it has no key, or is to be ignored"],
  [/\s@ignore\b/, "left out, as it is of Prisma's client"],
  [/^\s*type \w+ \{/, 'composite types are for MongoDB: left out'],
]
