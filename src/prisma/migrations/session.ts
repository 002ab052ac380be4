import type { Provider } from '../../databases/provider.js'

/** A connection that migrations run on. */
export interface MigrationSession {
  provider: Provider
  /** Whether a failed script leaves nothing behind. */
  isAtomic: boolean
  /** The tables, without those of the database itself. */
  tables: () => Promise<string[]>
  /** `?` stands for a value. */
  query: (sql: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>
  /** Runs several statements, as one transaction if the session is atomic. */
  run: (script: string) => Promise<void>
  /** Keeps other deployers out until the session is closed; false if another one stays too long. */
  lock: () => Promise<boolean>
  close: () => Promise<void>
}

export interface TimeLimits {
  /** How long a statement waits for a lock. */
  lockSeconds: number
  /** How long a statement may run; 0 is no limit. */
  statementSeconds: number
}

/** How long to wait for another deployer. */
export const deployerSeconds = 60
