import { describe, expect, it, vi } from 'vitest'
import { Random } from '../snapshots/random.js'
import { startOfWalk, step, textOf } from '../stories/spec-walk.js'

const steps = 200

/** Each text with its output, all generated in this order by one process. */
async function generateAll(texts: string[]) {
  vi.resetModules()
  const { generate } = await import('../../src/pipeline/generate.js')
  return new Map(texts.map((text) => [text, generate({ file: 'pylight.yaml', text })]))
}

/** Broken specs occur, and are followed by the last correct one. */
function textsOf(random: Random): string[] {
  const texts: string[] = []
  let spec = startOfWalk()
  for (let count = 0; count < steps; count++) {
    if (random.below(8) === 0) spec = startOfWalk()
    spec = step(spec, random)
    texts.push(textOf(spec))
  }
  return texts
}

describe('the output doesn’t depend on earlier runs of the process', () => {
  it('on a walk', async () => {
    const random = new Random(2)
    const texts = textsOf(random)
    const [walked, shuffled] = [
      await generateAll(texts),
      await generateAll(random.shuffle([...new Set(texts)])),
    ]
    expect([...walked.values()].filter(({ files }) => files.length > 0).length).toBeGreaterThan(
      steps / 5,
    )
    for (const [text, result] of walked) expect(shuffled.get(text), text).toEqual(result)
  })
})
