import type { Provider } from '../../../src/model/model.js'
import { nastyMysql } from './mysql.js'
import { nastyPostgresql } from './postgresql.js'
import { nastySqlite } from './sqlite.js'

/** What makes databases that have all that makes reading them hard. */
export const nastyDatabases: Record<Provider, string[]> = {
  mysql: nastyMysql,
  postgresql: nastyPostgresql,
  sqlite: nastySqlite,
}

type Row = Record<string, unknown>

/** Values of their rows by the path of a list, as the API is to answer them. */
export const oddRows: Record<Provider, Record<string, Row[]>> = {
  postgresql: {
    '/api/odd_types': [
      {
        ci: 'Abc',
        num: 5,
        i: '10.0.0.1/8',
        n: 'NaN',
        n2: '123456789012345678901234567890.0123456789',
        ch: 'ab   ',
        by: 'AP8=',
        jb: { a: 1.1, b: 1 },
        t: '23:59:59.999999',
        t6: '24:00:00.000000',
        s: '-infinity',
        stz: 'infinity',
        stz0: '2024-01-01T00:00:00Z',
        mood: '1st',
        u: 'AB',
        sm: -32768,
      },
      {
        n: `1${'0'.repeat(100)}`,
        f: 1e-40,
        jb: null,
        s: '0044-03-15T12:00:00 BC',
        stz: '10000-01-01T00:00:00.123456Z',
        mood: '',
        v: '',
      },
    ],
    '/api/composite?sort=A': [
      { A: -1, b: '', C_c: '0001-01-01', note: null },
      { A: 1, b: 'x/y?z', C_c: '2024-02-29', note: 'é' },
    ],
    '/api/a_name_of_sixty_three_characters_with_everything_that_is': [
      { a_b: 'dot', A_B_4: 'space', column_constructor: 'con', mood2: '--' },
    ],
    '/api/paid?at__gte=2024-01-01T00:00:00.123456Z': [{ id: 1, at: '2024-01-01T00:00:00.123456Z' }],
    '/api/bykey?sort=k': [{ k: '😀' }, { k: '--' }],
    '/api/keyless?y=a': [{ x: null, y: 'a' }],
  },
  mysql: {
    '/api/odd': [
      {
        id: '1',
        a: -128,
        b: true,
        d: 65535,
        f: 7,
        g: '-9223372036854775808',
        h: '12345678901234567890123456789012345.012345678901234567890123456789',
        k: 1e308,
        n: 2024,
        p: '-838:59:59',
        r: '0000-00-00T00:00:00Z',
        s: '9999-12-31T23:59:59.999999Z',
        y: 'AP8=',
        ac: { a: 1.1 },
        ad: '1st',
        ah: 2,
        ar: '1.50',
        at: 'y',
        ax: 'txt',
      },
      { id: '2', ad: '' },
    ],
  },
  sqlite: {
    '/api/odd': [
      {
        c: { a: 1 },
        d: { a: 1 },
        f: '1.5',
        g: true,
        h: '2026-11-28T20:30:12.000Z',
        i: '2023-11-14T22:13:20.000Z',
        k: '10:00',
        m: '12.34',
        n: '100000000000000000000',
        o: '9007199254740993',
        q: 'AP8=',
        r: 0.1,
        v: 2,
        w: 3,
        ac: '9007199254740993',
        ad: 'dq',
      },
      { id: 2, f: '3', g: false, h: '2026-11-28T20:30:12.123Z', i: '0001-01-01T00:00:00.000Z' },
    ],
    '/api/a_view': [{ id: 1, twice: 8, n: 4 }],
    '/api/composite': [{ a: 1, b: 'x/y?z', c: '2026-11-28T20:30:12.000Z', note: '' }],
  },
}
