import { writeTemplates } from '../.config/templates.js'

/** The cost of the generated cache, as ratios. Arguments name the parts to run. */
await writeTemplates()

const parts: Record<string, () => Promise<void>> = {
  lists: async () => (await import('./cache/list-invalidation.js')).benchListInvalidation(),
  hits: async () => (await import('./cache/hit-path.js')).benchHitPath(),
  protected: async () => (await import('./cache/protected-hit.js')).benchProtectedHit(),
  'round-trips': async () => (await import('./cache/round-trips.js')).benchRoundTrips(),
  stampede: async () => (await import('./cache/stampede.js')).benchStampede(),
  outbox: async () => (await import('./cache/outbox.js')).benchOutbox(),
  memory: async () => (await import('./cache/memory.js')).benchMemory(),
}

const wanted = process.argv.slice(2)
for (const [name, run] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) await run()
}
