import { findOrStartAll } from '../../services/find.js'
import { postgresqlService } from '../../services/postgresql.js'
import { fuzzMistake, mistakes } from './mistakes.js'
import { slowReads } from './variant.js'

const wanted = process.argv.slice(2)

const services = await findOrStartAll([postgresqlService])
for (const [service, { url }] of services) process.env[service.variable] = url
let missed = 0
for (const mistake of mistakes) {
  const { name } = mistake
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const { seconds, violations, counts } = await fuzzMistake(mistake)
  const [first] = violations
  if (!first) missed++
  const told = first ? `${first.guarantee} after ${seconds.toFixed(1)} s` : 'NOT CAUGHT'
  console.log(`${name.padEnd(22)} ${told.padEnd(18)} ${counts.reads.toString().padStart(6)} reads`)
}
const naive = mistakes.find(({ name }) => name === 'naive-cache-aside')
if (naive && (wanted.length === 0 || wanted.includes(naive.name))) {
  const options = { stopsAtViolation: false, seconds: 15, delays: slowReads }
  const { counts, violated } = await fuzzMistake(naive, options)
  const share = ((100 * violated.staleReads) / counts.reads).toFixed(1)
  console.log(`${naive.name}, for 15 s: ${share} % of ${counts.reads.toString()} reads are stale`)
}
await Promise.all([...services.values()].map((service) => service.stop()))
process.exit(missed > 0 ? 1 : 0)
