import { findOrStartAll } from '../services/find.js'
import { postgresqlService } from '../services/postgresql.js'
import { writeTemplates } from '../../.config/templates.js'
import { fuzzMistake, mistakes } from './mistakes.js'

const wanted = process.argv.slice(2)

await writeTemplates()
const services = await findOrStartAll([postgresqlService])
for (const [service, { url }] of services) process.env[service.variable] = url
let missed = 0
for (const mistake of mistakes) {
  const { name } = mistake
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const { seconds, violations, counts, violated } = await fuzzMistake(mistake)
  const [first] = violations
  if (!first) missed++
  const told = first ? `${first.guarantee} after ${seconds.toFixed(1)} s` : 'NOT CAUGHT'
  const rate = `${(violated.G1 + violated.G2).toString()} of ${counts.reads.toString()} reads`
  console.log(`${name.padEnd(22)} ${told.padEnd(18)} ${rate}`)
}
await Promise.all([...services.values()].map((service) => service.stop()))
process.exit(missed > 0 ? 1 : 0)
