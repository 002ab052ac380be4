import { findOrStartAll } from './find.js'

/** Sets `REDIS_URL`, `POSTGRES_URL` and `MYSQL_URL` for every test. */
export default async function setup(): Promise<() => Promise<void>> {
  const running = await findOrStartAll()
  for (const [service, { url }] of running) process.env[service.variable] = url
  return async () => {
    await Promise.all([...running.values()].map((service) => service.stop()))
  }
}
