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
  ByBigint: {
    table: 'by_bigint',
    columns: ['id', 'at', 'amount'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  ByCode: {
    table: 'by_code',
    columns: ['code', 'day'],
    primaryKey: ['code'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  ByDay: {
    table: 'by_day',
    columns: ['day', 'at', 'moment', 'visits'],
    primaryKey: ['day', 'moment'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  ByUuid: {
    table: 'by_uuid',
    columns: ['id', 'thing_id', 'note'],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {
      by_uuid_thing_id_fkey: 'thing_id',
    },
    restrictedBy: [],
  },
  List: {
    table: 'lists',
    columns: [
      'id',
      'integers',
      'smallints',
      'bigints',
      'decimals',
      'floats',
      'reals',
      'booleans',
      'strings',
      'chars',
      'texts',
      'mails',
      'uuids',
      'dates',
      'times',
      'moments',
      'local_times',
      'levels',
      'ratings',
    ],
    primaryKey: ['id'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  Moment: {
    table: 'moments',
    columns: [
      'instant',
      'local',
      'second',
      'local_second',
      'at',
      'at_minute',
      'made_at',
      'local_noon',
      'updated_at',
    ],
    primaryKey: ['instant', 'local'],
    uniques: {},
    foreignKeys: {},
    restrictedBy: [],
  },
  Thing: {
    table: 'things',
    columns: [
      'id',
      'count',
      'big',
      'price',
      'ratio',
      'small',
      'share',
      'mark',
      'plain_json',
      'total',
      'mail',
      'host',
      'bits',
      'moved_at',
      'source',
      'flag',
      'code',
      'label',
      'body',
      'token',
      'slug',
      'day',
      'at',
      'seen_at',
      'local_at',
      'settings',
      'tags',
      'blob',
      'level',
      'created_at',
      'updated_at',
    ],
    primaryKey: ['id'],
    uniques: {
      things_code_key: ['code'],
      things_slug_key: ['slug'],
    },
    foreignKeys: {},
    restrictedBy: [],
  },
}

/** By table. */
export const visibleColumns = new Map(
  Object.values(constraints).map(({ table, columns }) => [table, new Set(columns)]),
)
