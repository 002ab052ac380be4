import { listOfEnum, readValues } from '../spec/enum-values.js'
import type { SpecDocument } from '../spec/spec-document.js'
import { enumDatabaseName } from './constraint-names.js'
import type { Provider, SharedEnum } from './model.js'

/**
 * The enums that columns share.
 *
 * @param usualSchema of enums that name none; absent where the spec names no schemas
 */
export function buildEnums(
  given: SpecDocument['enums'],
  provider: Provider,
  usualSchema: string | undefined,
): SharedEnum[] {
  return Object.entries(given ?? {})
    .map(([name, one]): SharedEnum => {
      const { type, schema } = Array.isArray(one) ? {} : one
      return {
        name,
        databaseName: type ?? enumDatabaseName(name, provider),
        ...(usualSchema !== undefined && { schema: schema ?? usualSchema }),
        values: readValues(listOfEnum(one)),
      }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
