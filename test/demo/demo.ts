import { once } from 'node:events'
import { CacheWatch } from './cache-watch.js'
import { clearRedis, freePortFrom, startServer } from './api-server.js'
import { seed, type Seed } from './seed.js'
import { install, npm, pack, prepare, pylight, shopFolder } from './shop-project.js'
import { bold, dim, DemoProblem, print, step } from './terminal.js'
import { tour } from './tour.js'

const firstPort = Number(process.env['PORT'] ?? 3000)
const redisUrl = process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379/0'
const redisLabel = process.env['REDIS_URL'] === undefined ? redisUrl : 'REDIS_URL'

async function demo(): Promise<void> {
  print(`\n  ${bold('From a spec of ten tables to an API that caches')}\n`)
  await makeShop()
  const hasRedis = await clearRedis(redisUrl)
  const watch = hasRedis ? new CacheWatch(redisUrl) : undefined
  const port = await freePortFrom(firstPort)
  const server = await step(`start it at http://localhost:${port.toString()}`, () => startServer(port, redisUrl))
  try {
    const admin = await step('pylight token --sub ann --role admin', signIn)
    const rows = await step('seed it through its own API', () => seed(server.api, admin))
    print(hasRedis ? '' : `\n  No Redis answers at ${redisLabel}, so every request bypasses the cache.\n`)
    await tour(server.api, rows, { admin, watch })
    if (process.argv.includes('--serve')) await serve(server.api.url, rows)
    else print(`\n  The project is in ${bold('demo/shop')}. ${dim('npm run demo -- --serve keeps it running.')}\n`)
  } finally {
    watch?.close()
    await server.process.stop()
  }
}

async function makeShop(): Promise<void> {
  const tarball = await step('build and pack pylight', pack)
  await step('install the package into demo/shop', async () => {
    await prepare()
    await install(tarball)
  })
  await step('pylight generate', () => pylight('generate'))
  await step('npm install', () => install(tarball))
  await step('pylight db push', () => pylight('db', 'push', '--yes'))
  await step('npm run build', () => npm(shopFolder, 'run', 'build'))
}

/** The headers of requests by an admin. */
async function signIn(): Promise<Record<string, string>> {
  const token = await pylight('token', '--sub', 'ann', '--role', 'admin')
  return { authorization: `Bearer ${token.trim()}` }
}

async function serve(url: string, { lamp }: Seed): Promise<void> {
  print(`\n  Serving until Ctrl-C. Try:\n`)
  print(`  curl -i '${url}/api/products?price__gt=10&sort=-price'`)
  print(`  curl -i ${url}/api/products/${String(lamp)}`)
  print(`  curl -i -X PATCH ${url}/api/products/${String(lamp)} -H 'content-type: application/json' -d '{"price":"9.90"}'`)
  print(`  curl -i ${url}/health`)
  print(`  TOKEN=$(cd demo/shop && npx pylight token --sub ann --role admin)`)
  print(`  curl -i -H "Authorization: Bearer $TOKEN" ${url}/api/users\n`)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
}

try {
  await demo()
} catch (error) {
  print(error instanceof DemoProblem ? `\n  ${error.message}\n` : `\n${String(error)}\n`)
  process.exitCode = 1
}
