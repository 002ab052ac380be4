import type { Connection } from 'mariadb'

/** What a user may do to rows of a table, or of all tables. */
interface Grant {
  tableName: string | null
  grantee: string
}

const writing = "privilege_type IN ('INSERT', 'UPDATE', 'DELETE')"

/** Those who may do everything in all databases, such as root, are left out. */
const grantsSql = `SELECT table_name AS tableName, grantee FROM information_schema.table_privileges
    WHERE table_schema = DATABASE() AND ${writing}
  UNION SELECT NULL, grantee FROM information_schema.schema_privileges
    WHERE DATABASE() LIKE table_schema AND ${writing}
  ORDER BY grantee`

/** The grants to other users, as far as the own one may see them. */
export async function readWriters(connection: Connection): Promise<Grant[]> {
  const [self] = await connection.query<{ name: string }[]>('SELECT CURRENT_USER() AS name')
  const grants = await connection.query<Grant[]>(grantsSql)
  return grants
    .map((grant) => ({ ...grant, grantee: plain(grant.grantee) }))
    .filter(({ grantee }) => grantee !== self?.name)
}

export function writersOf(table: string, grants: readonly Grant[]): string[] {
  const ofTable = grants.filter(({ tableName }) => tableName === null || tableName === table)
  return [...new Set(ofTable.map(({ grantee }) => grantee))]
}

/** `'reporter'@'%'` → `reporter@%` */
function plain(grantee: string): string {
  return grantee.replace(/^'(.*)'@'(.*)'$/, '$1@$2')
}
