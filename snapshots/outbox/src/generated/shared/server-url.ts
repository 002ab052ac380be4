// Made by pylight from pylight.yaml.

/** No `@` or `#` after the host, so that no part of a password is taken for something else. */
const shape = /^[^:]+:\/\/([^@/?#]*@)?[^@/?#]*([/?][^@#]*)?$/

/**
 * The database URL with the driver's scheme, also for SQLAlchemy's `postgresql+asyncpg://`.
 *
 * @throws an error without the URL, which holds a password
 */
export function parseServerUrl(text: string, scheme: string): URL {
  const url = text.replace(/^[^:]+/, scheme)
  if (shape.test(url) && URL.canParse(url)) return new URL(url)
  throw new Error(
    `The database URL can't be read. It should look like ${scheme}://user:password@host:port/name, ` +
      'with @ / : ? # in the password written as %40 %2F %3A %3F %23.',
  )
}
