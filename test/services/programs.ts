import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The path of the first of these programs that is installed, looked up on the PATH and where Debian hides servers. */
export function findProgram(...names: string[]): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(delimiter)
  const folders = [...onPath, '/usr/sbin', '/usr/local/sbin', ...postgresqlFolders()]
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path))
}

function postgresqlFolders(): string[] {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return []
  return readdirSync(root)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(root, version, 'bin'))
}

/** Whom to run a server as that refuses root; nothing to change when we aren't root. */
export function unprivilegedUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  const line = ['postgres:', 'nobody:']
    .map((name) => users.find((user) => user.startsWith(name)))
    .find((user) => user !== undefined)
  const [, , uid, gid] = (line ?? 'root:x:0:0').split(':')
  return { uid: Number(uid), gid: Number(gid) }
}
