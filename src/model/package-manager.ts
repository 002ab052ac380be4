/** What installs a project's packages. */
export interface PackageManager {
  name: 'npm' | 'pnpm' | 'yarn'
  /** Its version as package.json names it, such as `pnpm@10.1.0`. */
  pinned?: string
  /** The project's folder in a workspace, whose root has the settings and the lock file: `apps/api`. */
  member?: string
}
