/** A column of `CREATE TABLE`, in its parts. */
export interface ColumnDefinition {
  /** As written. */
  name: string
  type: string
  /** `NOT NULL`, `CHECK (…)`, each with the constraint's name if it has one. */
  constraints: string[]
}

const token =
  /--[^\n]*\n?|\/\*[^]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|\(|\)|\s+|[^\s()'"`[]+/g

const starts =
  /^(CONSTRAINT|PRIMARY|NOT|NULL|UNIQUE|CHECK|DEFAULT|COLLATE|REFERENCES|GENERATED|AS)$/i

export function readColumn(definition: string): ColumnDefinition {
  const words = groupedWords(definition)
  const [name = '', ...rest] = words
  const parts: string[][] = [[]]
  for (const [at, word] of rest.entries()) {
    const before = rest[at - 1]?.toUpperCase() ?? ''
    const current = parts.at(-1) ?? []
    if (startsConstraint(word, before, current, parts.length)) parts.push([word])
    else current.push(word)
  }
  const [type = [], ...constraints] = parts.map((part) => part.join(' '))
  return { name, type: (type as string).replace(' (', '('), constraints }
}

function startsConstraint(
  word: string,
  before: string,
  [first = '', ...others]: string[],
  count: number,
): boolean {
  if (!starts.test(word)) return false
  const kind = word.toUpperCase()
  if (count > 1 && first.toUpperCase() === 'CONSTRAINT' && others.length === 1) return false
  if (kind === 'NULL') return !/^(NOT|DEFAULT|SET)$/.test(before)
  if (kind === 'DEFAULT') return before !== 'SET'
  if (kind === 'AS') return before !== 'ALWAYS'
  return true
}

/** Words of which a parenthesis is one; comments and spaces are left out. */
function groupedWords(definition: string): string[] {
  const words: string[] = []
  let depth = 0
  for (const [text] of definition.matchAll(token)) {
    const isSpace = /^(\s|--|\/\*)/.test(text)
    if (depth > 0) words[words.length - 1] += isSpace ? ' ' : text
    else if (!isSpace) words.push(text)
    if (text === '(') depth += 1
    if (text === ')') depth -= 1
  }
  return words
}

/** What a constraint is, without its name: `NOT NULL`. */
export function kindOf(constraint: string): string {
  const [first = '', second = ''] = withoutName(constraint).map((word) => word.toUpperCase())
  if (first === 'NOT' && second === 'DEFERRABLE') return 'REFERENCES'
  return first === 'NOT' || first === 'PRIMARY' ? `${first} ${second}` : first
}

/** The words of a constraint, without `CONSTRAINT` and its name; a parenthesis is one word. */
export function withoutName(constraint: string): string[] {
  const words = groupedWords(constraint)
  return words.slice(words[0]?.toUpperCase() === 'CONSTRAINT' ? 2 : 0)
}

export function writeColumn({ name, type, constraints }: ColumnDefinition): string {
  return [name, type, ...constraints].filter((part) => part !== '').join(' ')
}
