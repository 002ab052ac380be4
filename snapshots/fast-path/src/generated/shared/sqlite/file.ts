// Made by pylight from pylight.yaml.
import { statSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * The absolute path of a database URL's file: `file:./shop.db`, `file:///srv/shop.db`, or
 * SQLAlchemy's `sqlite:///shop.db` and `sqlite:////srv/shop.db`. A question mark in the path is
 * written as `%3F`, a percent sign as `%25`. The URL's parameters are ignored.
 */
export function sqliteFile(url: string, folder: string): string {
  const [text = ''] = url.split('?')
  const path = /^file:/i.test(text)
    ? text.replace(/^file:(\/\/(localhost)?(?=\/))?/i, '')
    : text.replace(/^[a-z0-9+]+:(\/\/\/?)?/i, '')
  if (path === '' || path === ':memory:') {
    throw new Error('A database in memory ends with its process. Name a file: file:./shop.db')
  }
  return resolve(folder, decodePath(path))
}

/** Differs for another file of the same name; undefined when there is none. */
export function identityOf(file: string): string | undefined {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false })
  return found && `${found.dev.toString()}:${found.ino.toString()}`
}

/** Decodes valid escapes only: `100%/shop.db` stays as it is. */
function decodePath(path: string): string {
  return path.replaceAll(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })
}
