// Made by pylight from pylight.yaml.
export interface Constraints {
  table: string
  primaryKey: string[]
  /** The columns of each unique constraint, by its name in the database. */
  uniques: Record<string, string[]>
  /** The column of each foreign key, by its name in the database. */
  foreignKeys: Record<string, string>
  /** Columns of other tables that keep a row from being deleted. */
  restrictedBy: string[]
}

/** By Prisma model: which columns an error of the database is about. */
export const constraints: Record<string, Constraints> = {
  Article: {
    table: 'articles',
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {
      articles_section_id_fkey: 'section_id',
    },
    restrictedBy: [],
  },
  Author: {
    table: 'authors',
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  Comment: {
    table: 'comments',
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {
      comments_article_id_fkey: 'article_id',
    },
    restrictedBy: [],
  },
  Reading: {
    table: 'readings',
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {
      readings_article_id_fkey: 'article_id',
    },
    restrictedBy: [],
  },
  Section: {
    table: 'sections',
    primaryKey: ['id'],
    uniques: {
      sections_name_key: ['name'],
    },
    foreignKeys: {},
    restrictedBy: [],
  },
}
