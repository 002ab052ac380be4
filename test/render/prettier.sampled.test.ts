import prettier from 'prettier'
import { stringify } from 'yaml'
import { expect, test } from 'vitest'
import type { Model } from '../../src/model/model.js'
import { readModel } from '../../src/pipeline/read-model.js'
import { formatSchema } from '../../src/prisma/validate.js'
import { breakLongLines, printUnit } from '../../src/render/printer/long-lines.js'
import { createRenderer } from '../../src/render/render-file.js'
import { templates } from '../../src/render/templates.generated.js'
import { planProject, planTable } from '../../src/views/files.js'
import { sampled } from '../sampled.js'
import { Random } from '../snapshots/random.js'
import { settings } from './prettier-settings.js'
import { withAccess } from './random-access.js'
import { randomProject } from './random-project.js'
import { randomImport, randomStatement } from './random-statement.js'

const renderUnbroken = createRenderer(templates, (text) => text)
const renderStrictly = createRenderer(templates, (text) => {
  return breakLongLines(text, (problem) => {
    throw problem
  })
})

type Planned = Parameters<typeof renderStrictly>[0]

/** What Prettier makes of a random project's file where no line was broken. */
async function format(planned: Planned, text: string): Promise<string> {
  const { path } = planned
  if (path.endsWith('.prisma')) return formatSchema(text)
  const { inferredParser: parser } = await prettier.getFileInfo(path)
  if (parser === null) return text
  return prettier.format(renderUnbroken(planned).text, { ...settings, filepath: path })
}

function filesOf(model: Model) {
  const files = [...planProject(model), ...model.tables.flatMap((table) => [...planTable(table)])]
  return files.filter(({ view }) => Object.keys(view).length > 0)
}

test('prints every file of random projects as Prettier would', { timeout: 3_600_000 }, async () => {
  const seen = new Set<string>()
  for (let seed = sampled(1, 1_000); seen.size < sampled(100, 10_000); seed++) {
    const random = new Random(seed)
    const project = randomProject(random)
    const spec = stringify(seed % 2 === 0 ? withAccess(project, random) : project)
    const { read } = readModel({ file: 'pylight.yaml', text: spec }, {})
    for (const planned of read ? filesOf(read.model) : []) {
      const { text } = renderStrictly(planned)
      if (seen.has(text)) continue
      const formatted = await format(planned, text)
      expect(text, `${planned.path} of random project ${seed}`).toBe(formatted)
      seen.add(text)
    }
  }
})

test('prints random statements as Prettier would', { timeout: 3_600_000 }, async () => {
  for (let seed = 1; seed <= sampled(300, 4_000); seed++) {
    const statement = randomStatement(new Random(seed))
    const formatted = await prettier.format(statement, { ...settings, parser: 'typescript' })
    const { text, end } = printUnit(statement, 0, 0)
    const rest = breakLongLines(statement.slice(end), (problem) => expect.fail(problem.message))
    expect(`${text}${rest}\n`, `random statement ${seed}`).toBe(formatted)
  }
})

test('breaks random imports as Prettier would', async () => {
  for (let seed = 1; seed <= 200; seed++) {
    const line = `${randomImport(new Random(seed))}\n`
    const formatted = await prettier.format(line, { ...settings, parser: 'typescript' })
    expect(breakLongLines(line, (problem) => expect.fail(problem.message))).toBe(formatted)
  }
})
