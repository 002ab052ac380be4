import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFiles } from '../running/materialise.js'
import { cases, snapshotFolder, snapshotRoot } from './cases.js'
import { generatedTree, readTree } from './tree.js'

/** Rewrites `snapshots/`: run it after a change of the generated code, and read the diff. */
for (const name of await readdir(snapshotRoot).catch(() => [])) {
  if (!cases.includes(name)) await rm(join(snapshotRoot, name), { recursive: true })
}

for (const name of cases) {
  const [before, after] = [await readTree(snapshotFolder(name)), await generatedTree(name)]
  const changed = Object.keys(after).filter((path) => before[path] !== after[path])
  const gone = Object.keys(before).filter((path) => !(path in after))
  for (const path of gone) await rm(join(snapshotFolder(name), path))
  await writeFiles(
    snapshotFolder(name),
    changed.map((path) => ({ path, text: after[path] ?? '' })),
  )
  const count = changed.length + gone.length
  console.log(`${name}: ${count === 0 ? 'unchanged' : `${count.toString()} files changed`}`)
}
