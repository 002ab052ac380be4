/** What installs a project's packages. */
export interface PackageManager {
  name: 'npm' | 'pnpm' | 'yarn'
  /** Its version as package.json names it, such as `pnpm@10.1.0`. */
  pinned?: string
  /** Whether the project is part of a workspace, whose root has the settings. */
  isMember?: boolean
}
