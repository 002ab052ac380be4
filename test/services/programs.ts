import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The path of the first installed one of these programs, on the PATH or in Debian's folders of servers. */
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

/** The user for a server that refuses to run as root; empty unless this process is root. */
export function unprivilegedUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  const line = ['postgres:', 'nobody:']
    .map((name) => users.find((user) => user.startsWith(name)))
    .find((user) => user !== undefined)
  const [, , uid, gid] = (line ?? 'root:x:0:0').split(':')
  return { uid: Number(uid), gid: Number(gid) }
}
