export const rowCount = 1_000

export const pathOf = (id: number) => `/api/products/${id.toString()}`

/** Which version of each row is the oldest that a read may answer. A write gives a row the next one. */
export class Rows {
  private newest = 0
  private readonly acknowledged = new Map<number, number>()
  private readonly written = new Set<number>()

  /** The version that a read which begins now must have, or a newer one. */
  leastOf(id: number): number {
    return this.acknowledged.get(id) ?? 0
  }

  /** Of two writes of a row at a time it would be unknown which is the later one. */
  isWritten(id: number): boolean {
    return this.written.has(id)
  }

  begin(id: number): number {
    this.written.add(id)
    return ++this.newest
  }

  end(id: number, version: number, isAcknowledged: boolean): void {
    this.written.delete(id)
    if (isAcknowledged) this.acknowledged.set(id, version)
  }
}

export function valuesOf(version: number): object {
  return { brand: `v${version.toString()}` }
}

export function versionIn(answer: string): number {
  return Number(/"brand":"v(\d+)"/.exec(answer)?.[1])
}
