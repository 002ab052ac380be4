import { scalarTypes, type ScalarType } from '../../types/column-type.js'
import type { TypeRecord } from '../../types/type-record.js'
import { types } from '../../types/types.js'
import { defaultFunctions } from '../../types/words/default-function.js'
import { typeSettings } from '../../types/words/type-setting.js'
import { listOf } from '../suggest.js'

/** `integer, bigint and decimal` */
export const allTypes = listOf(scalarTypes)

/** Types that can't be in a primary key. */
export const noKeys = listOf(
  scalarTypes.filter((type) => types[type].key === undefined),
  'or',
)

/** `now (date, time), uuid (uuid)` */
export const functionsOfTypes = listOf(
  defaultFunctions.map((name) => {
    return `${name} (${typesThat(({ default: { functions } }) => functions?.includes(name)).join(', ')})`
  }),
)

/** `integer, bigint or smallint` */
export const countedTypes = listOf(
  typesThat(({ default: { functions } }) => functions?.includes('autoincrement')),
  'or',
)

/** `length belongs to string and char; min and max belong to integer and float` */
export const settingsOfTypes = [...settingsByOwners()]
  .map(([owners, settings]) => {
    return `${listOf(settings)} ${settings.length === 1 ? 'belongs' : 'belong'} to ${owners}`
  })
  .join('; ')

function settingsByOwners(): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const setting of typeSettings) {
    const owners = listOf(typesThat(({ settings }) => settings.includes(setting)))
    groups.set(owners, [...(groups.get(owners) ?? []), setting])
  }
  return groups
}

function typesThat(has: (record: TypeRecord) => boolean | undefined): ScalarType[] {
  return scalarTypes.filter((type) => has(types[type]))
}
