import { querySql } from '../services/sql.js'
import type { OwnDatabase } from '../services/databases.js'

/** The contents of a database's catalogue, as sorted lists of lines. */
export interface Catalogue {
  tables: string[]
  /** `products.price numeric(10,2) not null` */
  columns: string[]
  indexes: string[]
  /** `products_category_id_fkey products -> categories SET NULL` */
  foreignKeys: string[]
}

export async function readCatalogue({ provider, url }: OwnDatabase): Promise<Catalogue> {
  const read = async (sql: string): Promise<string[]> => {
    const rows = await querySql(provider, url, sql)
    return rows.map((row) => row.map(String).join(' ')).sort()
  }
  const sql = queries[provider]
  return {
    tables: await read(sql.tables),
    columns: await read(sql.columns),
    indexes: await read(sql.indexes),
    foreignKeys: await read(sql.foreignKeys),
  }
}

const queries = {
  sqlite: {
    tables: `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'`,
    columns: `SELECT t.name || '.' || c.name, lower(c.type), CASE c."notnull" WHEN 1 THEN 'not null' ELSE 'null' END
      FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'`,
    indexes: `SELECT name FROM sqlite_master WHERE type = 'index' AND name NOT LIKE 'sqlite%'`,
    foreignKeys: `SELECT t.name || '.' || k."from", '->', k."table", k.on_delete
      FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) k WHERE t.type = 'table'`,
  },
  postgresql: {
    tables: `SELECT relname::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
    columns: `SELECT c.relname::text || '.' || a.attname::text, format_type(a.atttypid, a.atttypmod),
        CASE WHEN a.attnotnull THEN 'not null' ELSE 'null' END
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped`,
    indexes: `SELECT indexname::text FROM pg_indexes WHERE schemaname = 'public'`,
    foreignKeys: `SELECT c.relname::text || '.' || a.attname::text, '->', t.relname::text,
        CASE k.confdeltype::text WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' WHEN 'r' THEN 'RESTRICT' ELSE 'OTHER' END
      FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
      JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1] WHERE k.contype = 'f'`,
  },
  mysql: {
    tables: `SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()`,
    columns: `SELECT CONCAT(table_name, '.', column_name), column_type,
        CASE is_nullable WHEN 'NO' THEN 'not null' ELSE 'null' END
      FROM information_schema.columns WHERE table_schema = DATABASE()`,
    indexes: `SELECT DISTINCT index_name FROM information_schema.statistics WHERE table_schema = DATABASE()`,
    foreignKeys: `SELECT CONCAT(k.table_name, '.', k.column_name), '->', k.referenced_table_name, r.delete_rule
      FROM information_schema.key_column_usage k JOIN information_schema.referential_constraints r
        ON r.constraint_schema = k.table_schema AND r.constraint_name = k.constraint_name
      WHERE k.table_schema = DATABASE()`,
  },
}
