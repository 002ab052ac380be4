import type { TableNames } from './model.js'
import { isReservedVariable } from './reserved-names.js'
import { singular } from './singular.js'

/** The identifiers of a table; `model` is the spec's own name for its model, if it gives one. */
export function nameTable(table: string, model?: string): TableNames {
  const words = wordsOf(table)
  const modelName = model ?? pascalCase(singularWords(words))
  const delegate = lowerFirst(modelName)
  const Many = pascalCase(words)
  return {
    model: modelName,
    delegate,
    one: isReservedVariable(delegate) ? `${delegate}Row` : delegate,
    many: lowerFirst(Many),
    Many,
  }
}

/** The enum of a column: `OrderStatus` for `orders.status`, and `PaymentMethod` for `payments.payment_method`. */
export function nameEnum(model: string, column: string): string {
  const name = pascalCase(wordsOf(column))
  const saysModel = name.startsWith(model) && /^[A-Z]/.test(name.slice(model.length))
  return saysModel ? name : model + name
}

/** The singular of a table's name, in the spec's style: `order_items` → `order_item`. */
export function rowName(table: string): string {
  const lastWord = /[a-z]+$|[A-Z]?[a-z]*$/.exec(table)?.[0] ?? ''
  return lastWord === '' ? table : table.slice(0, -lastWord.length) + singular(lastWord)
}

/** The words of a name: `order_items`, `orderItems` and `ORDER_ITEMS` have two each. */
function wordsOf(name: string): string[] {
  const text = name === name.toUpperCase() ? name.toLowerCase() : name
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .split('_')
    .filter((word) => word !== '')
}

function singularWords(words: string[]): string[] {
  return [...words.slice(0, -1), singular(words.at(-1) ?? '')]
}

const pascalCase = (words: string[]): string => words.map(upperFirst).join('')
const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const lowerFirst = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1)
