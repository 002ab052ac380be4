import { databases } from '../databases/databases.js'
import type { Column, Model } from '../model/model.js'
import { usualDigits } from '../types/parts/moments.js'
import { types } from '../types/types.js'
import { typed } from './column-code.js'
import { stringLiteral } from './quote.js'

/** Whether Prisma's client reads and writes a column as text, though its type is another. */
export function isClientText(column: Column): boolean {
  return types[column.type].isText?.(typed(column)) ?? false
}

export function hasClientTexts({ tables }: Pick<Model, 'tables'>): boolean {
  return tables.some(({ columns }) => columns.some(isClientText))
}

/** Whether code of any column calls `shared/moments.ts`. */
export function usesMoments({ tables }: Pick<Model, 'tables'>): boolean {
  return tables.some(({ columns }) => columns.some(isMoment))
}

function isMoment(column: Column): boolean {
  const { element } = types[column.type]
  if (element === undefined) return isClientText(column)
  const { imports = [] } = types[element].answer.ofText?.(typed(column)) ?? {}
  return imports.some(({ from }) => from.endsWith('/moments.js'))
}

/** `shared/moments.ts` */
export function momentsView({ provider }: Model): object {
  const { hasInfinity, ...form } = databases[provider].moments
  return { ...form, infinity: hasInfinity ? ", z.enum(['infinity', '-infinity'])" : '' }
}

/** The time of an update, for a column that is text. */
export function currentMoment({ type, precision = usualDigits }: Column): string {
  return `moments.now(moments.${type}(${precision}), ${precision})`
}

/** `mysql/texts.ts` */
export function clientTextsView({ tables }: Model): object {
  const names = tables.flatMap((table) =>
    table.columns
      .filter(isClientText)
      .map((column) => stringLiteral(`${table.databaseName}.${column.databaseName}`)),
  )
  return { columns: names.join(', ') }
}
