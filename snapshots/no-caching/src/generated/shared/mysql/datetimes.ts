// Made by pylight from pylight.yaml.
import type { Connection, Pool, QueryOptions, TypeCastFunction } from 'mariadb'

/** JavaScript's earliest date, which stands for `0000-00-00`. */
const noInstant = '-271821-04-20T00:00:00.000'

const withDatetimes = new WeakSet<object>()

/**
 * Lets Prisma's adapter read every `DATETIME`: it takes the year 0001 for 2001 and fails at dates
 * like `0000-00-00`.
 */
export function readDatetimes<Driver extends Pool | Connection>(driver: Driver): Driver {
  if (withDatetimes.has(driver)) return driver
  withDatetimes.add(driver)
  const execute = driver.execute.bind(driver)
  const options = (query: string | QueryOptions): string | QueryOptions =>
    typeof query === 'string' ? query : { ...query, typeCast: around(query.typeCast) }
  driver.execute = (query, values) => execute(options(query), values)
  if ('getConnection' in driver) {
    const getConnection = driver.getConnection.bind(driver)
    driver.getConnection = async () => readDatetimes(await getConnection())
  }
  return driver
}

function around(typeCast: TypeCastFunction = (_field, next) => next()): TypeCastFunction {
  return (field, next) => {
    const value = typeCast(field, next)
    if (typeof value !== 'string' || !/^(DATETIME|TIMESTAMP)/.test(field.type)) return value
    const text = value.replace(' ', 'T')
    return Number.isNaN(Date.parse(`${text}Z`)) ? noInstant : text
  }
}
