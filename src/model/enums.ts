import { listOfEnum, readValues } from '../spec/enum-values.js'
import type { SpecDocument } from '../spec/spec-document.js'
import { enumDatabaseName } from './constraint-names.js'
import type { Provider, SharedEnum } from './model.js'

/** The enums that columns share. */
export function buildEnums(given: SpecDocument['enums'], provider: Provider): SharedEnum[] {
  return Object.entries(given ?? {})
    .map(([name, one]) => ({
      name,
      databaseName: (Array.isArray(one) ? undefined : one.type) ?? enumDatabaseName(name, provider),
      values: readValues(listOfEnum(one)),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
