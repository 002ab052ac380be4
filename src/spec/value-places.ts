import type { SpecPath } from '../diagnostics/path.js'
import type { SpecPlaces } from '../diagnostics/report.js'
import { valueAt } from './shape/issues.js'

/** The positions of a program's spec: no lines, but the order of its keys. */
export class ValuePlaces implements SpecPlaces {
  constructor(
    readonly file: string,
    private readonly value: unknown,
  ) {}

  locate(): undefined {
    return undefined
  }

  compare(a: SpecPath, b: SpecPath): number {
    const common = a.findIndex((step, index) => step !== b[index])
    const [left, right] = [a[common], b[common]]
    if (left === undefined || right === undefined) return a.length - b.length
    const keys = Object.keys(valueAt(this.value, a.slice(0, common)) ?? {})
    return keys.indexOf(String(left)) - keys.indexOf(String(right))
  }
}
