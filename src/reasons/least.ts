/**
 * The items that are needed. Removes the others, many at a time if possible: a few dozen tries for
 * hundreds of items. Of interchangeable items the first is kept. This is delta debugging (Zeller and
 * Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", 2002).
 */
export function leastOf<Item>(
  items: readonly Item[],
  isEnough: (left: readonly Item[]) => boolean,
): readonly Item[] {
  let left = items
  for (let size = items.length; size >= 1; size = Math.floor(size / 2)) {
    for (let end = left.length; end > 0; end -= size) {
      const start = Math.max(0, end - size)
      const fewer = [...left.slice(0, start), ...left.slice(end)]
      if (isEnough(fewer)) left = fewer
    }
  }
  return left
}
