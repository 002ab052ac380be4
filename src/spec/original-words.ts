import type { SpecPath } from '../diagnostics/path.js'
import type { Report } from '../diagnostics/report.js'
import { isPlainObject } from './json-value.js'

type Settings = Record<string, unknown>

/**
 * A spec in Pylight's words for one of the original Pylight, which had other names for some keys. A spec
 * without those names is returned as it is.
 */
export function inOurWords(written: unknown, report: Report): unknown {
  if (!isPlainObject(written)) return written
  const { database, tables } = written
  const features = featuresIn(written, ['features'], report)
  const isAddress = typeof database === 'string'
  const ours: unknown[] = Array.isArray(tables)
    ? tables.map((table: unknown, index) => {
        if (!isPlainObject(table)) return table
        return withFeatures(table, featuresIn(table, ['tables', index, 'features'], report))
      })
    : []
  const isSame = !Array.isArray(tables) || tables.every((table, index) => ours[index] === table)
  if (!isAddress && isSame && features === written['features']) return written
  const spec = withFeatures(written, features)
  return {
    ...spec,
    ...(isAddress && { database: { url: database } }),
    ...(!isSame && { tables: ours }),
  }
}

function withFeatures(settings: Settings, features: unknown): Settings {
  return features === settings['features'] ? settings : { ...settings, features }
}

/** By feature, its keys of the original and their names here. */
const renamedKeys: Record<string, Record<string, string>> = {
  caching: {},
  pagination: { default_limit: 'default_page_size', max_limit: 'max_page_size' },
  filtering: { allowed_fields: 'fields' },
  sorting: { allowed_fields: 'fields', default_sort: 'default' },
}

function featuresIn({ features }: Settings, path: SpecPath, report: Report): unknown {
  if (!isPlainObject(features)) return features
  let ours = features
  for (const [feature, names] of Object.entries(renamedKeys)) {
    const given = features[feature]
    const settings = settingsIn(given, [...path, feature], names, report)
    if (settings !== given) ours = { ...ours, [feature]: settings }
  }
  return ours
}

function settingsIn(
  given: unknown,
  path: SpecPath,
  names: Record<string, string>,
  report: Report,
): unknown {
  if (typeof given === 'boolean') return { enabled: given }
  if (!isPlainObject(given)) return given
  const isKnown = (key: string) => !Object.hasOwn(names, key) && key !== 'operators'
  if (Object.keys(given).every(isKnown)) return given
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, value]): [string, unknown][] => {
      const at = [...path, key]
      if (key === 'operators' && path.at(-1) === 'filtering') {
        const message = `${key} is accepted, but a column has all operators of its type.`
        report.add('spec/not-built', at, message, 'key')
        return []
      }
      const ours = Object.hasOwn(names, key) ? names[key] : undefined
      if (ours === undefined) return [[key, value]]
      report.add('spec/other-name', at, `${key} is accepted; its name here is ${ours}.`, 'key')
      return Object.hasOwn(given, ours) ? [] : [[ours, value]]
    }),
  )
}
