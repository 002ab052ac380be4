import { generateFiles } from './generate-fixture.js'
import { materialiseFiles, type Project } from './materialise.js'

/** A project with the settings that no fixture has, and one of the stores; with Redis, beside the others. */
export async function settingsVariant(store: 'redis' | 'memory' | 'custom'): Promise<Project> {
  const text = `database: { url: 'file:./\${DATABASE_NAME:-variant}.db' }
redis: { url: 'redis://\${REDIS_HOST:-localhost}:\${REDIS_PORT}/1', store: ${store}, prefix: '\${KEY_PREFIX:-variant:}', on_undelivered: reject }
features:
  caching:
    consistency: strict
    lock: true
    negative_seconds: 10
    stale_while_revalidate_seconds: 30
    warm: ['', '?limit=5']
tables:
  - name: notes
    columns:
      id: { type: integer, primary_key: true }
      text: { type: text }
${store === 'redis' ? otherStores : ''}`
  return materialiseFiles(`settings-${store}`, generateFiles({ file: 'pylight.yaml', text }))
}

const otherStores = ['memory', 'custom']
  .map((store) => {
    const columns = '{ id: { type: integer, primary_key: true } }'
    return `  - { name: in_${store}, columns: ${columns}, features: { caching: { store: ${store} } } }\n`
  })
  .join('')
