import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { newFolder, pylight } from './cli.js'

interface Container {
  image: string
  command?: string[]
  ports?: { name: string; containerPort: number }[]
  env?: { name: string; value: unknown }[]
  envFrom: { secretRef: { name: string } }[]
  [probe: string]: unknown
}
interface Manifest {
  apiVersion: string
  kind: string
  metadata: { name: string }
  spec: {
    selector?: { matchLabels?: object }
    scaleTargetRef?: object
    template?: {
      metadata: { labels: object }
      spec: { containers: [Container]; terminationGracePeriodSeconds?: number }
    }
    ports?: { targetPort: string }[]
  }
}

let folder: string
let all: Manifest[]
const read = (path: string) => readFileSync(join(folder, path), 'utf8')
const ofKind = (kind: string) => {
  const [found, ...others] = all.filter((manifest) => manifest.kind === kind)
  if (!found || others.length > 0) throw new Error(`Not one ${kind}`)
  return found
}
const templateOf = (kind: string) => {
  const { template } = ofKind(kind).spec
  if (!template) throw new Error(`${kind} has no template`)
  return template
}

function manifestsIn(path: string): Manifest[] {
  return parseAllDocuments(read(path), { strict: true, uniqueKeys: true }).map((document) => {
    expect(document.errors).toEqual([])
    expect(document.warnings).toEqual([])
    return document.toJS() as Manifest
  })
}

describe('pylight init --kubernetes', () => {
  beforeAll(async () => {
    const home = newFolder()
    const args = ['init', '2nd Shop!', '--database', 'postgresql', '--kubernetes', '--no-client']
    const { exitCode, stderr } = await pylight(home, args)
    expect(exitCode, stderr).toBe(0)
    folder = join(home, '2nd Shop!')
    all = [...manifestsIn('kubernetes/api.yaml'), ...manifestsIn('kubernetes/migrations.yaml')]
  })

  test('writes manifests with names that DNS allows', () => {
    expect(all.map(({ apiVersion, kind, metadata }) => [apiVersion, kind, metadata.name])).toEqual([
      ['apps/v1', 'Deployment', 'api-2nd-shop'],
      ['v1', 'Service', 'api-2nd-shop'],
      ['policy/v1', 'PodDisruptionBudget', 'api-2nd-shop'],
      ['autoscaling/v2', 'HorizontalPodAutoscaler', 'api-2nd-shop'],
      ['batch/v1', 'Job', 'api-2nd-shop-migrations'],
    ])
  })

  test('what refers to something finds it', () => {
    const labels = { app: 'api-2nd-shop' }
    expect(templateOf('Deployment').metadata.labels).toEqual(labels)
    expect(ofKind('Deployment').spec.selector?.matchLabels).toEqual(labels)
    expect(ofKind('PodDisruptionBudget').spec.selector?.matchLabels).toEqual(labels)
    expect(ofKind('Service').spec.selector).toEqual(labels)
    expect(templateOf('Job').metadata.labels).not.toEqual(labels)
    const { apiVersion, kind, metadata } = ofKind('Deployment')
    const target = { apiVersion, kind, name: metadata.name }
    expect(ofKind('HorizontalPodAutoscaler').spec.scaleTargetRef).toEqual(target)
    const [{ ports = [] }] = templateOf('Deployment').spec.containers
    const names = ports.map(({ name }) => name)
    expect(names).toContain(ofKind('Service').spec.ports?.[0]?.targetPort)
    expect(new Set(names).size).toBe(2)
  })

  test('probes ask what the API serves', () => {
    const [container] = templateOf('Deployment').spec.containers
    const routes = read('src/generated/index.ts') + read('src/generated/openapi.json')
    for (const probe of ['startupProbe', 'readinessProbe', 'livenessProbe']) {
      const { httpGet } = container[probe] as { httpGet: { path: string; port: string } }
      expect(routes).toContain(httpGet.path)
      expect(container.ports).toContainEqual({ name: httpGet.port, containerPort: 3000 })
    }
  })

  test('the settings are those that the API reads, and leave it time to stop', () => {
    const { containers, terminationGracePeriodSeconds = 0 } = templateOf('Deployment').spec
    const settings = containers[0].env ?? []
    for (const { name, value } of settings) {
      expect(typeof value, name).toBe('string')
      if (name !== 'NODE_OPTIONS') expect(read('src/generated/shared/env.ts')).toContain(name)
    }
    const grace = settings.find(({ name }) => name === 'SHUTDOWN_GRACE_SECONDS')?.value
    const [, longest] =
      /SHUTDOWN_GRACE_SECONDS \+ (\d+)\) \* 1000/.exec(read('src/server.ts')) ?? []
    expect(terminationGracePeriodSeconds).toBeGreaterThan(Number(grace) + Number(longest))
    for (const kind of ['Deployment', 'Job']) {
      const secret = { secretRef: { name: 'api-2nd-shop' } }
      expect(templateOf(kind).spec.containers[0].envFrom).toEqual([secret])
    }
  })

  test('the migrations run in the stage of the image that has Pylight', () => {
    expect(templateOf('Job').spec.containers[0].command).toEqual(['npx', 'pylight', 'db', 'deploy'])
    expect(read('Dockerfile')).toContain('AS build')
    expect(read('kubernetes/migrations.yaml')).toContain('docker build --target build')
  })

  test('a later run leaves them alone', async () => {
    const before = read('kubernetes/api.yaml')
    expect((await pylight(folder, ['generate', '--no-client'])).exitCode).toBe(0)
    expect(read('kubernetes/api.yaml')).toBe(before)
  })
})

test('replicas can’t share a file, so SQLite is refused and nothing written', async () => {
  const home = newFolder()
  const { exitCode, stderr } = await pylight(home, ['init', 'shop', '--kubernetes'])
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('--database postgresql')])
  expect(existsSync(join(home, 'shop'))).toBe(false)
})
