import type { Random } from '../snapshots/random.js'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type Settings = Record<string, Json>

const letters = 'abcdefghijklmnopqrstuvwxyz'
const prose = [
  ...'What anybody may want to know of it: "quotes", \'apostrophes\', `ticks`, 漢字かな, naïve, 🎉🎉, \\ and < ',
]

export function randomSetting(random: Random): string {
  const variable = constant(random)
  return random.pick([
    `${name(random)}:`,
    `\${${variable}}`,
    `\${${variable}:-${name(random)}}:x`,
    'it\'s-env."x":',
  ])
}

/** A name of a table, column or enum value. */
export function name(random: Random): string {
  const length = 1 + random.below(random.pick([4, 12, 30, 60]))
  let made = ''
  while (made.length < length) {
    const end = made.length + 1 + random.below(12)
    while (made.length < end) made += random.pick([...letters])
    made += random.pick(['_', '', ''])
  }
  return random.pick([made, pascal(made)]).slice(0, length)
}

function pascal(snake: string): string {
  return snake.replaceAll(/_+(\w?)/g, (_, letter: string) => letter.toUpperCase())
}

export function constant(random: Random): string {
  return name(random).toUpperCase()
}

export function text(random: Random, most: number): string {
  const start = random.below(prose.length)
  const repeated = Array.from({ length: 4 }, () => prose).flat()
  return (
    repeated
      .slice(start, start + 1 + random.below(most))
      .join('')
      .trim() || 'x'
  )
}

export function maybe(random: Random, key: string, value: Json): Settings {
  return random.below(2) === 0 ? { [key]: value } : {}
}

export function some<T>(from: readonly T[], random: Random): T[] {
  return random.shuffle(from).slice(0, 1 + random.below(from.length))
}
