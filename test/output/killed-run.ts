import fs from 'node:fs'
import { advanceFolder } from '../../src/output/advance-folder.js'
import type { Advance } from '../../src/output/plan/plan-advance.js'
import { updateFolder } from '../../src/output/update-folder.js'
import type { GeneratedFile } from '../../src/render/generated-file.js'
import { endAtChange } from './end-at-change.js'

/** What a run is to do: with all files, or with what an advance changes of them. */
export type Killed = { files: GeneratedFile[] } | { advance: Advance; key: string; origin: string }

const [root = '', input = '', end = ''] = process.argv.slice(2)
const run = JSON.parse(fs.readFileSync(input, 'utf8')) as Killed
const options = { force: false, adopt: false, conflict: 'markers', version: '1.2.3' } as const

endAtChange(Number(end))
if ('files' in run) await updateFolder(root, run.files, options)
else await advanceFolder(root, run, () => Promise.resolve(run.advance))
