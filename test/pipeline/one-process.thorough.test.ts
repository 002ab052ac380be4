import { describe, expect, it } from 'vitest'
import { Random } from '../snapshots/random.js'
import { startOfWalk, step, textOf } from '../stories/spec-walk.js'
import { generateElsewhere } from './generate-elsewhere.js'

const steps = 200

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
    const { results } = await generateElsewhere({ texts })
    const shuffled = random.shuffle([...new Set(texts)])
    const other = await generateElsewhere({ texts: shuffled })
    const expected = new Map(shuffled.map((text, at) => [text, other.results[at]]))
    const correct = results.filter(({ files }) => files.length > 0)
    expect(correct.length).toBeGreaterThan(steps / 5)
    for (const [at, text] of texts.entries()) {
      expect(results[at], text).toEqual(expected.get(text))
    }
  })
})
