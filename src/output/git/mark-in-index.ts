import type { Change } from '../change-set.js'
import { git } from './git.js'

/**
 * In a git work tree, adds conflicts to the index as git's own merge does: base, mine and theirs as
 * stages 1, 2 and 3, so that editors and `git mergetool` see them.
 */
export async function markInIndex(root: string, changes: Change[]): Promise<void> {
  const [top, prefix] =
    (await git(root, ['rev-parse', '--show-toplevel', '--show-prefix']))?.split('\n') ?? []
  if (top === undefined || prefix === undefined) return
  const conflicts = changes.filter(({ fate }) => fate === 'conflict')
  const lines = await Promise.all(conflicts.map((change) => stagesOf(root, prefix, change)))
  await git(top, ['update-index', '--index-info'], lines.join(''))
}

async function stagesOf(root: string, prefix: string, change: Change): Promise<string> {
  const { path, before = '', sides } = change
  if (!sides || (await git(root, ['check-ignore', '-q', path])) !== undefined) return ''
  const texts = [sides.base, before, sides.theirs]
  const blobs = await Promise.all(texts.map((text) => blobOf(root, text)))
  const stages = blobs.map((blob, index) =>
    blob === undefined ? '' : `100644 ${blob} ${index + 1}\t${prefix}${path}\n`,
  )
  const nothing = '0'.repeat(blobs[1]?.length ?? 40)
  return [`0 ${nothing}\t${prefix}${path}\n`, ...stages].join('')
}

async function blobOf(root: string, text: string | undefined): Promise<string | undefined> {
  if (text === undefined) return undefined
  return (await git(root, ['hash-object', '-w', '--stdin'], text))?.trim()
}
