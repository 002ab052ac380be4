// Made by pylight from pylight.yaml.
export interface Constraints {
  table: string
  /** Columns that an answer may name. */
  columns: string[]
  primaryKey: string[]
  /** The columns of each unique constraint, by its name in the database. */
  uniques: Record<string, string[]>
  /** The column of each foreign key, by its name in the database. */
  foreignKeys: Record<string, string>
  /** Columns of other tables that keep a row from being deleted. */
  restrictedBy: string[]
}

/** By Prisma model, for errors of the database: which columns they are about. */
export const constraints: Record<string, Constraints> = {
  Article: {
    table: 'articles',
    columns: ['id', 'title', 'section_id'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {
      articles_section_id_fkey: 'section_id',
    },
    restrictedBy: [],
  },
  Author: {
    table: 'authors',
    columns: ['id', 'name'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  Comment: {
    table: 'comments',
    columns: ['id', 'article_id', 'text'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {
      comments_article_id_fkey: 'article_id',
    },
    restrictedBy: [],
  },
  Reading: {
    table: 'readings',
    columns: ['id', 'article_id', 'seconds'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {
      readings_article_id_fkey: 'article_id',
    },
    restrictedBy: [],
  },
  Section: {
    table: 'sections',
    columns: ['id', 'name'],
    primaryKey: ['id'],
    uniques: {
      sections_name_key: ['name'],
    },
    foreignKeys: {},
    restrictedBy: [],
  },
}

/** By table. */
export const visibleColumns = new Map(
  Object.values(constraints).map(({ table, columns }) => [table, new Set(columns)]),
)
