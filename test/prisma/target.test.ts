import { describe, expect, it } from 'vitest'
import { resolveDatabaseUrl } from '../../src/prisma/push/database-url.js'
import { maskPassword, parseDatabaseUrl } from '../../src/prisma/push/target.js'

describe('parseDatabaseUrl', () => {
  it.each([
    ['file:./shop.db', '/srv/shop/shop.db'],
    ['file:shop.db', '/srv/shop/shop.db'],
    ['file:/var/shop.db', '/var/shop.db'],
    ['file:///var/shop.db', '/var/shop.db'],
    ['sqlite:///shop.db', '/srv/shop/shop.db'],
    ['sqlite:///./deep/shop.db', '/srv/shop/deep/shop.db'],
    ['sqlite:////var/shop.db', '/var/shop.db'],
    ['file:./my%20shop.db?connection_limit=1', '/srv/shop/my shop.db'],
  ])('finds the file of %s', (url, file) => {
    expect(parseDatabaseUrl(url, '/srv/shop')).toMatchObject({ provider: 'sqlite', file })
  })

  it.each([
    ['postgres://ann:p%40ss@db:5433/shop', 'postgresql', 'postgresql://ann@db:5433/shop'],
    ['postgresql+asyncpg://ann:x@db/shop', 'postgresql', 'postgresql://ann@db/shop'],
    ['mysql://ann:x@db/shop', 'mysql', 'mysql://ann@db/shop'],
    ['mariadb://ann:x@db:3307/shop', 'mysql', 'mysql://ann@db:3307/shop'],
  ])('names the database of %s without the password', (url, provider, label) => {
    expect(parseDatabaseUrl(url, '/')).toMatchObject({ provider, label, database: 'shop' })
  })

  it('takes a schema of PostgreSQL out of the URL', () => {
    const target = parseDatabaseUrl('postgresql://db/shop?schema=store&sslmode=disable', '/')
    expect(target).toMatchObject({ schema: 'store', url: 'postgresql://db/?sslmode=disable' })
  })

  it.each([
    ['mongodb://db/shop', /starts with mongodb:/],
    ['shop.db', /has no scheme/],
    ['postgresql://db', /names no database/],
    ['postgresql://ann:a#b@db/shop', /%23/],
    ['file::memory:', /Name a file/],
  ])('says what is wrong with %s', (url, message) => {
    expect(() => parseDatabaseUrl(url, '/')).toThrow(message)
  })
})

it.each(['@', '/', ':', '?', '#', 'x@y/z:1#'])(
  'shows no part of a password with %s in it',
  (sign) => {
    for (const scheme of ['postgresql', 'mysql']) {
      for (const secret of [`hun${sign}ter`, `12${sign}34`]) {
        const read = () => parseDatabaseUrl(`${scheme}://ann:${secret}@db.example/shop`, '/')
        expect(messageOf(read)).not.toMatch(/hun|ter|12|34/)
      }
    }
  },
)

function messageOf(read: () => { label: string }): string {
  try {
    return read().label
  } catch (error) {
    return (error as Error).message
  }
}

describe('maskPassword', () => {
  it.each([
    ['login of ann with s3c/ret failed', 'login of ann with **** failed'],
    ['can’t use postgresql://ann:s3c%2Fret@db/shop', 'can’t use postgresql://ann:****@db/shop'],
    ['can’t use mysql://bob:other@db/shop', 'can’t use mysql://bob:****@db/shop'],
  ])('hides it in %s', (text, masked) => {
    expect(maskPassword(text, 'postgresql://ann:s3c%2Fret@db/shop')).toBe(masked)
  })
})

describe('resolveDatabaseUrl', () => {
  const setting = {
    text: '',
    isSecret: false,
    parts: [
      { literal: 'postgresql://' },
      { variable: 'SHOP_HOST', fallback: 'localhost' },
      { literal: '/shop' },
    ],
  }

  it('prefers DATABASE_URL of the environment, then of .env, then the spec', () => {
    const [environment, written] = [
      { DATABASE_URL: 'file:./a.db' },
      { DATABASE_URL: 'file:./b.db' },
    ]
    expect(resolveDatabaseUrl(setting, environment, written)).toBe('file:./a.db')
    expect(resolveDatabaseUrl(setting, { DATABASE_URL: '' }, written)).toBe('file:./b.db')
    expect(resolveDatabaseUrl(setting, { DATABASE_URL: ' ' }, written)).toBe('file:./b.db')
    expect(resolveDatabaseUrl(setting, { SHOP_HOST: 'db' })).toBe('postgresql://db/shop')
    expect(resolveDatabaseUrl(setting)).toBe('postgresql://localhost/shop')
  })

  it('says which variable is missing', () => {
    const parts = [{ variable: 'SHOP_URL' }]
    expect(() => resolveDatabaseUrl({ ...setting, parts })).toThrow(/SHOP_URL isn't set/)
    expect(resolveDatabaseUrl({ ...setting, parts }, { DATABASE_URL: 'file:./a.db' })).toBe(
      'file:./a.db',
    )
  })
})
