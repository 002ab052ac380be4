/** The indexes of values that a list already has. */
export function repeatsOf(values: readonly string[]): Set<number> {
  const seen = new Set<string>()
  const repeats = new Set<number>()
  values.forEach((value, index) => {
    if (seen.has(value)) repeats.add(index)
    seen.add(value)
  })
  return repeats
}
