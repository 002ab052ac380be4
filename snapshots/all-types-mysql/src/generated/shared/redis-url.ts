// Made by pylight from pylight.yaml.

const server = /^[^/]*\/\/[^/?]+(\/\d*)?(\?.*)?$/
const master = /^[^/]*\/\/[^/?]+(\/[^/?]*(\/\d*)?)?(\?.*)?$/

/** Whether the address of a server, a cluster or sentinels names a database by its number, or none. */
export function hasDatabaseNumber(address: string): boolean {
  if (/^rediss?\+sentinel:/.test(address)) return master.test(address)
  return address.split(',').every((url) => server.test(url))
}

/** No `@` or `#` after the host, so that no part of a password is taken for something else. */
const shape = /^[^/]*\/\/([^@/?#]*@)?[^@/?#]*([/?][^@#]*)?$/

/** Whether the address of a server, a cluster or sentinels can be read. */
export function isRedisAddress(address: string): boolean {
  if (!/^rediss?\+sentinel:/.test(address)) return address.split(',').every(isRedisUrl)
  return isRedisUrl(address.replace(/(\/\/(?:[^@/?#]*@)?)[^@/?#]*/, '$1sentinels'))
}

function isRedisUrl(url: string): boolean {
  if (!shape.test(url) || !URL.canParse(url)) return false
  try {
    decodeURIComponent(url)
    return true
  } catch {
    return false
  }
}

export const unreadableAddress =
  "REDIS_URL can't be read. It should look like redis://user:password@host:6379/0, or rediss:// for TLS, " +
  'with @ / : ? # , % in the password written as %40 %2F %3A %3F %23 %2C %25.'
