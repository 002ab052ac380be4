import { readFileSync, writeFileSync } from 'node:fs'
import { chart } from '../chart.js'
import { type Machine, machineText } from '../machine.js'
import { ratiosOf } from '../serving/measure.js'
import { fileOf } from '../serving/results.js'

/** The seconds of whole processes by number of tables, generator and round. */
export type Seconds = Record<string, Record<string, number[]>>

export interface GeneratorResults extends Machine {
  /** `orval 7.13.2, …` */
  versions: string
  seconds: Seconds
}

export const own = 'pylight'

export function readGenerators(): GeneratorResults {
  return JSON.parse(readFileSync(fileOf('generators.json'), 'utf8')) as GeneratorResults
}

export function keepGenerators(results: GeneratorResults): void {
  writeFileSync(fileOf('generators.json'), `${JSON.stringify(results, null, 1)}\n`)
  writeFileSync(fileOf('generators.svg'), generatorsChart(results))
}

export function generatorsChart({ seconds, versions, ...machine }: GeneratorResults): string {
  return chart({
    title: 'Seconds of a run over tables',
    groups: Object.entries(seconds).map(([tables, measured]) => ({
      title: `${tables} tables`,
      bars: Object.entries(measured).map(([label, times]) => {
        const { median, low, high } = ratiosOf(
          times,
          times.map(() => 1),
        )
        return { label, value: median, low, high, figures: `${median.toFixed(1)} s` }
      }),
    })),
    own,
    hasOwnScales: true,
    notes: [
      'pylight writes the API with its client; bench/README.md says what the others write.',
      'Medians of the rounds; lines reach from quartile to quartile. Each number of tables has its own scale.',
      machineText([machine]),
      ...linesOf(versions),
    ],
  })
}

/** Four versions on a line. */
function linesOf(versions: string): string[] {
  const each = versions.split(', ')
  const starts = each.flatMap((_, at) => (at % 4 === 0 ? [at] : []))
  return starts.map((start) => each.slice(start, start + 4).join(', '))
}
