// Made by pylight from pylight.yaml.

/** Nothing of a password is left over: no `@` behind the host, and no `#`. */
const shape = /^[^:]+:\/\/([^@/?#]*@)?[^@/?#]*([/?][^@#]*)?$/

/**
 * A database URL in any of its spellings, as the driver spells it: `postgresql+asyncpg://` is SQLAlchemy's.
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
