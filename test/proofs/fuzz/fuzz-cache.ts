import { parseArgs } from 'node:util'
import { findOrStartAll } from '../../services/find.js'
import { mariadbService } from '../../services/mariadb.js'
import { postgresqlService } from '../../services/postgresql.js'
import { databaseNames } from './databases/databases.js'
import { fuzz } from './fuzz.js'
import { mistakes } from './mistakes.js'
import { printProgress, printReport } from './print-report.js'
import { topologies } from './redis/topologies.js'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string' },
    reads: { type: 'string' },
    mode: { type: 'string', default: 'ack' },
    redis: { type: 'string', default: 'single' },
    database: { type: 'string', default: 'postgresql' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
    mistake: { type: 'string' },
    fault: { type: 'string', multiple: true },
    narrow: { type: 'boolean', default: false },
    outbox: { type: 'boolean', default: false },
    near: { type: 'boolean', default: false },
    'no-faults': { type: 'boolean', default: false },
  },
})
const { mode } = values
if (mode !== 'ack' && mode !== 'strict') throw new Error('--mode is ack or strict')
const redis = topologies.find((topology) => topology === values.redis)
if (!redis) throw new Error(`--redis is one of ${topologies.join(', ')}`)
const database = databaseNames.find((name) => name === values.database)
if (!database) throw new Error(`--database is one of ${databaseNames.join(', ')}`)
const mistake = mistakes.find(({ name }) => name === values.mistake)
if (values.mistake !== undefined && !mistake) {
  throw new Error(`--mistake is one of ${mistakes.map(({ name }) => name).join(', ')}`)
}

const services = await findOrStartAll([postgresqlService, mariadbService])
for (const [service, { url }] of services) process.env[service.variable] = url
const report = await fuzz({
  mode,
  redis,
  database,
  seconds: Number(values.seconds ?? (values.reads === undefined ? 30 : Infinity)),
  reads: Number(values.reads ?? Infinity),
  onProgress: (report) => {
    console.error(printProgress(report))
  },
  seed: Number(values.seed),
  outbox: values.outbox,
  near: values.near || (mistake?.near ?? false),
  ...(values.narrow && { isNarrow: true }),
  ...(values.fault && { faults: values.fault }),
  ...(values['no-faults'] && { faults: [] }),
  ...(mistake && { mistake: mistake.edits }),
})
console.log(printReport(report))
await Promise.all([...services.values()].map((service) => service.stop()))
process.exit(report.violations.length + report.lost.length > 0 ? 1 : 0)
