/** A server that the tests need, and how to get one. */
export interface Service {
  title: string
  /** The environment variable with the URL of a running server. */
  variable: 'REDIS_URL' | 'POSTGRES_URL' | 'MYSQL_URL'
  /** Its usual URL. */
  usualUrl: string
  /** Debian's packages with its programs. */
  packages: string[]
  /** Whether a server answers there and allows what the tests need. */
  answers(url: string): Promise<boolean>
  /** Starts a server on a free port; `undefined` when its programs aren't installed. */
  start(): Promise<RunningService | undefined>
}

export interface RunningService {
  url: string
  stop(): Promise<void>
}
