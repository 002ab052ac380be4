/** Redis is unreachable or refuses. The message says what to do; the exit code is 2. */
export class RedisProblem extends Error {
  override name = 'RedisProblem'
}

/** The URL without any password. */
export function labelOf(url: string): string {
  return url
    .split(/,(?=rediss?:)/)
    .map((one) =>
      one
        .replace(/\?[\w-]+=.*$/s, '')
        .replace(/\/\/(?:([^:/]*)(?::.*)?@)/, userOf)
        .replace(/\/\/([^:@/[]*):(?!\d{1,5}(?:[/,]|$)).*$/s, '//$1')
        .replace(/\?.*$/s, ''),
    )
    .join(',')
}

function userOf(_: string, user = ''): string {
  return user === '' ? '//' : `//${user}@`
}

/** A message for a failed command or connection. */
export function redisProblem(cause: Error, url: string): RedisProblem {
  const label = labelOf(url)
  if (/^(NOAUTH|WRONGPASS|ERR invalid password)/.test(cause.message)) {
    return new RedisProblem(
      `Redis at ${label} refused the password. Correct it in REDIS_URL: redis://user:password@host:port.`,
    )
  }
  if (/sentinels.* (NOAUTH|WRONGPASS) /.test(cause.message)) {
    return new RedisProblem(
      `The sentinels at ${label} refused the password. End REDIS_URL with ?sentinel_password=…, and sentinel_username=… for a user.`,
    )
  }
  if (isReply(cause)) {
    return new RedisProblem(`Redis at ${label} refused: ${cause.message}`)
  }
  const reason = (cause as NodeJS.ErrnoException).code ?? cause.message
  return new RedisProblem(
    `Redis does not answer at ${label} (${reason}). Start it, or name another in REDIS_URL.`,
  )
}

/** The server's error reply: `LOADING …`, `NOPERM …`. */
export const isReply = ({ message }: Error): boolean => /^[A-Z]{3,} /.test(message)
