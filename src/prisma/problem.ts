/** A problem outside Pylight that the user can fix. The message says how; the exit code is 2. */
export class PrismaProblem extends Error {
  override name = 'PrismaProblem'
}
