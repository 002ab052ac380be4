import { automatonOf, type Automaton } from './pattern-automaton.js'

/** Patterns with more positions aren't checked. */
const mostPositions = 80

/**
 * How a pattern's time may grow with the length of a text: exponentially when a part of the text can match
 * in two ways that end at the same position, quadratically or more when two loops can share it. Undefined
 * when neither is found.
 */
export function growthOf(pattern: string): 'exponential' | 'polynomial' | undefined {
  const automaton = automatonOf(pattern)
  if (automaton.takes.length > mostPositions) return undefined
  if (readsTwice(automaton)) return 'exponential'
  return sharesOut(automaton) ? 'polynomial' : undefined
}

/** Whether some text leads from a position back to itself in two ways. */
function readsTwice(automaton: Automaton): boolean {
  const size = automaton.takes.length
  return automaton.takes.some((_, position) => {
    if (automaton.doubled.has(position)) return true
    const reached = pairsFrom(automaton, position * size + position)
    return [...reached].some((pair) => {
      const isApart = Math.floor(pair / size) !== pair % size
      return isApart && pairsFrom(automaton, pair).has(position * size + position)
    })
  })
}

/** The pairs of positions that two matches of the same text can reach. */
function pairsFrom({ takes, next }: Automaton, start: number): Set<number> {
  const size = takes.length
  const reached = new Set<number>()
  const open = [start]
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    for (const one of next[Math.floor(pair / size)] ?? []) {
      for (const other of next[pair % size] ?? []) {
        const after = one * size + other
        if (reached.has(after) || ((takes[one] ?? 0n) & (takes[other] ?? 0n)) === 0n) continue
        reached.add(after)
        open.push(after)
      }
    }
  }
  return reached
}

/** Whether two loops can share a run of one character. */
function sharesOut({ takes, next }: Automaton): boolean {
  const isLoop = (position: number) => next[position]?.has(position) === true
  const loops = [...takes.keys()].filter(isLoop)
  return loops.some((from) => {
    return loops.some((to) => from !== to && isReached(from, to, takes[from] ?? 0n))
  })

  function isReached(from: number, to: number, chars: bigint, seen = new Set<number>()): boolean {
    return [...(next[from] ?? [])].some((position) => {
      const common = chars & (takes[position] ?? 0n)
      if (common === 0n || seen.has(position)) return false
      return position === to || isReached(position, to, common, seen.add(position))
    })
  }
}
