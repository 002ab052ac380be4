// Made by pylight from pylight.yaml.

const server = /^[^/]*\/\/[^/?]+(\/\d*)?(\?.*)?$/
const master = /^[^/]*\/\/[^/?]+(\/[^/?]*(\/\d*)?)?(\?.*)?$/

/** Whether the address of a server, a cluster or sentinels names a database by its number, or none. */
export function hasDatabaseNumber(address: string): boolean {
  if (/^rediss?\+sentinel:/.test(address)) return master.test(address)
  return address.split(',').every((url) => server.test(url))
}
