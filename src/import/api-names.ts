import { isReservedColumn, isReservedTable } from '../model/reserved-names.js'

const mostCharacters = 60

/** A table's name in the API for its name in a database: `Order Details` → `order_details`. */
export function tableName(databaseName: string, taken: ReadonlySet<string>): string {
  const words = latin(databaseName)
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[^a-zA-Z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .toLowerCase()
  const name = /^[a-z]/.test(words) ? words : ['table', words].filter(Boolean).join('_')
  const free = isReservedTable(name) ? `${name}_rows` : name
  return unused(free.slice(0, mostCharacters - 3).replace(/_+$/, ''), taken)
}

/** A column's name in the API for its name in a database: `très groß` → `tres_gross`. */
export function columnName(field: string, taken: ReadonlySet<string>): string {
  const name = latin(field)
    .replaceAll(/\W/g, '_')
    .replace(/^_+(?=.)/, '')
    .slice(0, mostCharacters - 10)
  const isName = /^[A-Za-z]/.test(name) && !isReservedColumn(name)
  return unused(
    isName ? name : ['column', name.replace(/^_+$/, '')].filter(Boolean).join('_'),
    taken,
  )
}

/** Letters of European languages that have no decomposition in Unicode. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  ŋ: 'n',
  Ŋ: 'N',
  þ: 'th',
  Þ: 'Th',
  ŧ: 't',
  Ŧ: 'T',
}

/** Letters of the Latin alphabet as those that English has. */
function latin(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^\0-\x7f]/gu, (letter) => letters[letter] ?? letter)
}

function unused(name: string, taken: ReadonlySet<string>): string {
  let free = name
  for (let next = 2; taken.has(free.toLowerCase()); next++) free = `${name}_${next}`
  return free
}
