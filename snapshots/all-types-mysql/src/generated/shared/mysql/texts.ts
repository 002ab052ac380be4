// Made by pylight from pylight.yaml.
import type { Connection, FieldInfo, Pool, QueryOptions, TypeCastResult } from 'mariadb'

/** Columns that Prisma's schema marks with `@text`. */
const columns = new Set([
  'moments.instant',
  'moments.local',
  'moments.second',
  'moments.local_second',
  'moments.at',
  'moments.at_minute',
  'moments.made_at',
  'moments.local_noon',
  'moments.updated_at',
  'things.local_at',
])
const isText = (field: FieldInfo) => columns.has(`${field.orgTable()}.${field.orgName()}`)

const withTexts = new WeakSet<object>()

/** Lets Prisma's adapter pass their values on as MySQL writes them; it would make a `Date` of some. */
export function readTexts<Driver extends Pool | Connection>(driver: Driver): Driver {
  if (withTexts.has(driver)) return driver
  withTexts.add(driver)
  const execute = driver.execute.bind(driver)
  driver.execute = (query, values) => execute(asTexts(query), values).then(withTextTypes)
  if ('getConnection' in driver) {
    const getConnection = driver.getConnection.bind(driver)
    driver.getConnection = async () => readTexts(await getConnection())
  }
  return driver
}

function asTexts(query: string | QueryOptions): string | QueryOptions {
  if (typeof query === 'string') return query
  const { typeCast = (_field, next) => next() } = query
  return {
    ...query,
    typeCast: (field, next) => (isText(field) ? textOf(next()) : typeCast(field, next)),
  }
}

/** `2024-05-01T12:00:00.123456`, as requests' values are sent. */
function textOf(value: TypeCastResult): TypeCastResult {
  return typeof value === 'string' ? value.replace(' ', 'T') : value
}

/** To the adapter an enum is a text. */
function withTextTypes<Result>(result: Result): Result {
  const { meta = [] } = Object(result) as { meta?: FieldInfo[] }
  for (const field of meta.filter(isText)) Object.assign(field, { type: 'ENUM' })
  return result
}
