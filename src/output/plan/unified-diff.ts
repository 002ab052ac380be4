import { createTwoFilesPatch } from 'diff'
import type { Change } from '../change-set.js'
import { secretsPath } from '../lock-file.js'
import { withUnixLineEnds } from '../text-hash.js'

/** The changes of a run, except secrets, as a unified diff; empty when there are none. */
export function unifiedDiff(changes: Change[]): string {
  return changes.flatMap((change) => patchOf(change) ?? []).join('')
}

function patchOf({ path, fate, text, before = '', from = path }: Change): string | undefined {
  const isDeleted = fate === 'delete'
  if ((text === undefined && !isDeleted) || path === secretsPath) return undefined
  const [old, next] = [withUnixLineEnds(before), isDeleted ? '' : withUnixLineEnds(text ?? '')]
  const oldName = fate === 'create' ? '/dev/null' : `a/${from}`
  const newName = isDeleted ? '/dev/null' : `b/${path}`
  const patch = createTwoFilesPatch(oldName, newName, old, next, undefined, undefined, {
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  })
  return `${patch.trimEnd()}\n`
}
