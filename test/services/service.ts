/** A server that the tests need, and every way to get one. */
export interface Service {
  title: string
  /** The environment variable that names a running one. */
  variable: 'REDIS_URL' | 'POSTGRES_URL' | 'MYSQL_URL'
  /** Where one usually listens. */
  usualUrl: string
  /** Debian's packages that hold its programs. */
  packages: string[]
  /** Whether one answers there, and lets the tests do what they need to. */
  answers(url: string): Promise<boolean>
  /** Starts one of its own on a free port; `undefined` when its programs aren't installed. */
  start(): Promise<RunningService | undefined>
}

export interface RunningService {
  url: string
  stop(): Promise<void>
}
