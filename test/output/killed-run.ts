import fs from 'node:fs'
import { updateFolder } from '../../src/output/update-folder.js'
import type { GeneratedFile } from '../../src/render/generated-file.js'
import { endAtChange } from './end-at-change.js'

const [root = '', input = '', end = ''] = process.argv.slice(2)
const files = JSON.parse(fs.readFileSync(input, 'utf8')) as GeneratedFile[]
const options = { force: false, adopt: false, conflict: 'markers', version: '1.2.3' } as const

endAtChange(Number(end))
await updateFolder(root, files, options)
