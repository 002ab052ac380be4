import type { ColumnType } from '../model/model.js'
import { types } from '../types/types.js'
import { changeAt, missing, type ColumnPair, type ContractChange } from './change.js'

/** The values of a column in answers. */
export function compareAnswers(pair: ColumnPair): ContractChange[] {
  const { before, after, name, at } = pair
  const changed = isOtherType(before.type, after.type)
    ? [
        changeAt(
          at('type'),
          'changed-type',
          `${name} is of type ${after.type}, not ${before.type}.`,
        ),
      ]
    : []
  if (before.hidden) return changed
  if (after.hidden) {
    return [changeAt(at('hidden'), 'removed-column', `${name} isn't in answers any more.`)]
  }
  return [...changed, ...compareReaders(pair), ...compareValues(pair)]
}

function isOtherType(before: ColumnType, after: ColumnType): boolean {
  const { widerTypes = [] } = types[before]
  return before !== after && !widerTypes.some((type) => type === after)
}

function compareReaders({ before, after, name, at }: ColumnPair): ContractChange[] {
  const { readRoles: was } = before
  const { readRoles: now } = after
  if (!now || (was && missing(was, now).length === 0)) return []
  const message = `${name} is only in the answers of ${now.join(', ')}.`
  return [changeAt(at('read_roles'), 'narrowed-access', message)]
}

function compareValues({ before, after, name, at }: ColumnPair): ContractChange[] {
  const added = after.enumName === undefined ? [] : missing(after.values, before.values)
  const isNull = after.nullable && !before.nullable && !types[after.type].answer.includesNull
  return [
    ...(isNull
      ? [changeAt(at('nullable'), 'widened-output', `${name} may be null in answers.`)]
      : []),
    ...(added.length > 0 && before.enumName !== undefined
      ? [changeAt(at('values'), 'widened-output', `${name} may be ${added.join(', ')} in answers.`)]
      : []),
  ]
}
