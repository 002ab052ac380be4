import { expect, it } from 'vitest'
import { summarize } from '../../src/commands/terminal/summary.js'
import type { Change } from '../../src/output/change-set.js'

it('cuts unedited files from a long list', () => {
  const changes: Change[] = [
    ...Array.from({ length: 99 }, (_, n): Change => ({ path: `a${n}.ts`, fate: 'delete' })),
    { path: 'edited.ts', fate: 'keep', isEdited: true, cause: 'edited orphan' },
    { path: 'gone.ts', fate: 'absent', cause: 'deleted' },
    { path: 'merged.ts', fate: 'merge', isEdited: true },
    { path: 'torn.ts', fate: 'conflict', isEdited: true, cause: { conflicts: 1 } },
  ]
  const lines = summarize(changes, '.', (_, text) => text).split('\n')
  expect(lines.slice(0, 5)).toEqual([
    '  conflict  torn.ts (1 conflict)',
    '  kept      edited.ts (no longer generated, but was edited)',
    '  absent    gone.ts (you deleted it)',
    '  merged    merged.ts',
    '  deleted   a0.ts',
  ])
  expect(lines.slice(-3)).toEqual([
    '  … and 83 more',
    '1 merged, 1 conflict, 99 deleted, 1 absent, 1 kept in .',
    '',
  ])
})
