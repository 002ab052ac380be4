import {
  type Expectation,
  type KnownRow,
  Oracle,
  type ReadRow,
} from '../../test/proofs/fuzz/oracle.js'
import type { Source } from '../../test/proofs/fuzz/history.js'

/** Counts stale reads, not stale rows, and counts reads after a cascade separately. */
export class CountingOracle extends Oracle {
  reads = 0
  staleReads = 0
  readsAfterCascades = 0
  staleAfterCascades = 0
  private readonly cascaded = new Set<KnownRow>()

  /** The first row was deleted, and the others by its cascade. */
  override deleted(rows: KnownRow[]): void {
    super.deleted(rows)
    for (const row of rows.slice(1)) this.cascaded.add(row)
  }

  override end(expected: Expectation, found: ReadRow[], isComplete: boolean, source: Source): void {
    const isAfterCascade = expected.some(
      ([row, then]) => then.presence === 'absent' && this.cascaded.has(row),
    )
    const before = this.counts.G1
    super.end(expected, found, isComplete, source)
    const isStale = this.counts.G1 > before
    this.reads++
    if (isStale) this.staleReads++
    if (isAfterCascade) this.readsAfterCascades++
    if (isAfterCascade && isStale) this.staleAfterCascades++
  }
}
