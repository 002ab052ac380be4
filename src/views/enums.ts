import type { Model } from '../model/model.js'
import { textsOf, textType } from '../types/parts/mapped-enum.js'
import { objectBlock } from './object-block.js'
import { stringLiteral } from './quote.js'

/** Whether the API shows values that Prisma has other names for. */
export function hasMappedEnums({ tables }: Model): boolean {
  return tables.some(({ columns }) => columns.some(({ valueNames }) => valueNames !== undefined))
}

/** The view of `enums.ts`. */
export function enumsView({ tables }: Model): object {
  const columns = tables.flatMap((table) => table.columns)
  const enums = columns.flatMap(({ enumName = '', values, valueNames }) => {
    if (!valueNames) return []
    const members = valueNames.map((name, at) => ({ name, value: stringLiteral(values[at] ?? '') }))
    const names = { texts: textsOf({ enumName }), type: textType({ enumName }) }
    return { ...names, members: objectBlock(members) }
  })
  const byName = new Map(enums.map((one) => [one.texts, one]))
  return { enums: [...byName.values()].sort((a, b) => (a.texts < b.texts ? -1 : 1)) }
}
