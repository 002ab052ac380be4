import { findOrStartAll } from '../services/find.js'
import { postgresqlService } from '../services/postgresql.js'
import { writeTemplates } from '../../.config/templates.js'
import { fuzz } from './fuzz.js'
import { mistakes } from './mistakes.js'

const wanted = process.argv.slice(2)

await writeTemplates()
const services = await findOrStartAll([postgresqlService])
for (const [service, { url }] of services) process.env[service.variable] = url
let missed = 0
for (const { name, mode, edits, faults } of mistakes) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const options = { mode, seconds: 30, seed: 1, mistake: edits, faults, stopsAtViolation: true }
  const { seconds, violations, counts, violated } = await fuzz(options)
  const [first] = violations
  if (!first) missed++
  const told = first ? `${first.guarantee} after ${seconds.toFixed(1)} s` : 'NOT CAUGHT'
  const rate = `${violated.G1.toString()} of ${counts.reads.toString()} reads`
  console.log(`${name.padEnd(22)} ${told.padEnd(18)} ${rate}`)
}
await Promise.all([...services.values()].map((service) => service.stop()))
process.exit(missed > 0 ? 1 : 0)
