import type { ColumnType } from '../column-type.js'

/** The parsers of claims in a project's `shared/auth/rows.ts`. */
export type ClaimType = 'integer' | 'bigint' | 'uuid' | 'string'

/** By type of a column that can name the owner of a row, the parser of the claim that it is compared with. */
export const claimTypes: Partial<Record<ColumnType, ClaimType>> = {
  integer: 'integer',
  bigint: 'bigint',
  uuid: 'uuid',
  string: 'string',
  text: 'string',
}
