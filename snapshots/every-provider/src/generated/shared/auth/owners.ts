// Made by pylight from pylight.yaml.
import { ApiError } from '../api-error.js'
import { log } from '../log.js'
import { readOwners } from './owner-columns.js'

let checked: Promise<void> | undefined

/**
 * Refuses requests while the database takes different owners as the same: users would get the rows of others.
 * It is asked until it has given a good answer.
 */
export function checkOwners(): Promise<void> {
  checked ??= check().catch((error: unknown) => {
    checked = undefined
    throw error
  })
  return checked
}

async function check(): Promise<void> {
  const owners = await readOwners()
  const loose = owners.filter(({ isExact }) => isExact === false).map(({ name }) => name)
  if (owners.some(({ isExact }) => isExact === undefined)) checked = undefined
  if (loose.length === 0) return
  log.error({ loose }, 'owners need text or varchar with a deterministic collation')
  throw new ApiError(503, 'The database can not tell users apart')
}
