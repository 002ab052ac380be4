/** A foreign key of a partition that changes rows, or a table that shows some of the same rows. */
export interface FoundChange {
  columns: string[]
  targetSchema: string
  target: string
}

export const columnsOf = (relation: string, numbers: string): string =>
  `ARRAY(SELECT a.attname::text FROM unnest(${numbers}) WITH ORDINALITY AS part(number, at)
      JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = part.number ORDER BY part.at)`

/** What changes rows of a table besides its own foreign keys. */
export const changesSql = `, lines (child, parent) AS (
    SELECT i.inhrelid, i.inhparent FROM pg_inherits i
    UNION SELECT l.child, i.inhparent FROM lines l JOIN pg_inherits i ON i.inhrelid = l.parent),
  pairs AS (SELECT child AS one, parent AS other FROM lines UNION SELECT parent, child FROM lines)
  SELECT r.oid::text AS id, '[]'::json AS columns, n.nspname::text AS "targetSchema", t.relname::text AS target
  FROM relations r JOIN pairs p ON p.one = r.oid
  JOIN pg_class t ON t.oid = p.other AND NOT t.relispartition JOIN pg_namespace n ON n.oid = t.relnamespace
  UNION ALL
  SELECT r.oid::text, to_json(${columnsOf('k.conrelid', 'k.conkey')}), n.nspname::text, t.relname::text
  FROM relations r JOIN lines l ON l.parent = r.oid JOIN pg_class c ON c.oid = l.child AND c.relispartition
  JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f' AND k.conparentid = 0
    AND (k.confdeltype IN ('c', 'n', 'd') OR k.confupdtype IN ('c', 'n', 'd'))
  JOIN pg_class t ON t.oid = k.confrelid JOIN pg_namespace n ON n.oid = t.relnamespace
  ORDER BY 1, 3, 4`
