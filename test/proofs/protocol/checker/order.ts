/** Puts the lower of two equally long records first, by their bytes; returns whether they were swapped. */
export function order(first: Uint8Array, second: Uint8Array): boolean {
  let at = 0
  while (at < first.length && first[at] === second[at]) at++
  if (at === first.length || first[at]! < second[at]!) return false
  for (; at < first.length; at++) {
    const byte = first[at]!
    first[at] = second[at]!
    second[at] = byte
  }
  return true
}
