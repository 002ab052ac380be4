import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** By function of the built command line, what is done in it. Of several on a stack the first counts. */
const stages: Record<string, string> = {
  '(garbage collector)': 'garbage collection',
  loadCompiled: 'loading code',
  parseSpec: 'parsing YAML',
  validateSpec: 'checking the spec',
  buildModel: 'building the model',
  generateFrom: 'rendering',
  planFolder: 'comparing with the disk',
  writeChanges: 'writing',
  remember: 'writing',
}
/** These are within `generateFrom`. */
const inner = ['parseSpec', 'validateSpec', 'buildModel']
const rest = 'the rest'

export const stageNames = [...new Set([...Object.values(stages), rest])]

interface Profile {
  nodes: { id: number; callFrame: { functionName: string }; children?: number[] }[]
  samples: number[]
  timeDeltas: number[]
}

/** The shares of a run's time, from V8's profile of it. */
export function stagesOf(args: string[], folder: string): Record<string, number> {
  mkdirSync(folder)
  const flags = ['--cpu-prof', '--cpu-prof-interval', '250', '--cpu-prof-dir', folder]
  spawnSync(process.execPath, [...flags, ...args])
  const [file = ''] = readdirSync(folder)
  const profile = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile
  const times = new Map<string, number>()
  const stageOfNode = stagesByNode(profile)
  profile.samples.forEach((id, at) => {
    const stage = stageOfNode.get(id) ?? rest
    times.set(stage, (times.get(stage) ?? 0) + (profile.timeDeltas[at] ?? 0))
  })
  const whole = [...times.values()].reduce((sum, time) => sum + time, 0)
  return Object.fromEntries(stageNames.map((name) => [name, (times.get(name) ?? 0) / whole]))
}

function stagesByNode({ nodes }: Profile): ReadonlyMap<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const found = new Map<number, string>()
  const visit = (id: number, stage: string): void => {
    const { callFrame, children = [] } = byId.get(id) ?? { callFrame: { functionName: '' } }
    const { functionName: name } = callFrame
    const isFirst = stage === rest || inner.includes(name)
    const own = isFirst ? (stages[name] ?? stage) : stage
    found.set(id, own)
    for (const child of children) visit(child, own)
  }
  visit(nodes[0]?.id ?? 0, rest)
  return found
}
