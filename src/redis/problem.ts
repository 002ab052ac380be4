/** Redis is away or refuses. The message says what to do; the exit code is 2. */
export class RedisProblem extends Error {
  override name = 'RedisProblem'
}
