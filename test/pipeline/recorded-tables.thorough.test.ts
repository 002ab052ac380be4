import { describe, expect, it } from 'vitest'
import { hashOfFile, hashOfText } from '../../src/output/text-hash.js'
import { generate, generateWithRecords } from '../../src/pipeline/generate.js'
import type { RecordedTables } from '../../src/pipeline/recorded-tables.js'
import { Random } from '../snapshots/random.js'
import { startOfWalk, step, textOf } from '../stories/spec-walk.js'
import { generateElsewhere } from './generate-elsewhere.js'

const build = 'this build'

describe('a run with records makes the files of a run without', () => {
  it('in the same process', () => {
    const steps = 350
    const random = new Random(2)
    let spec = startOfWalk()
    let tables: RecordedTables = {}
    let recorded = 0
    for (let count = 0; count < steps; count++) {
      if (random.below(4) === 0) spec = startOfWalk()
      spec = step(spec, random)
      const source = { file: 'pylight.yaml', text: textOf(spec) }
      const result = generateWithRecords(source, {}, { build, tables })
      recorded += result.files.filter(({ hash }) => hash !== undefined).length
      for (const file of result.files) expect(hashOfFile(file)).toBe(hashOfText(file.text))
      const files = result.files.map((file) => ({ ...file, hash: undefined }))
      expect(files).toEqual(generate(source).files)
      if (files.length > 0) tables = result.record?.(hashOfFile) ?? {}
    }
    expect(recorded).toBeGreaterThan(steps / 4)
  })

  it('in other processes', async () => {
    const steps = 40
    const random = new Random(3)
    let spec = startOfWalk()
    let records = { build, tables: {}, files: new Map<string, string>() }
    let isRead = 0
    for (let count = 0; count < steps; count++) {
      if (random.below(8) === 0) spec = startOfWalk()
      const next = step(spec, random)
      const text = textOf(next)
      const { results, readFiles } = await generateElsewhere({ texts: [text], records })
      const [{ files, tables } = { files: [], tables: {} }] = results
      const whole = generate({ file: 'pylight.yaml', text }).files
      expect(files.map((file) => ({ ...file, hash: undefined }))).toEqual(whole)
      if (files.length === 0) continue
      spec = next
      records = { build, tables, files: new Map(files.map((file) => [file.path, file.text])) }
      isRead += readFiles
    }
    expect(isRead).toBeGreaterThan(steps / 4)
  })

  it('and other code records other tables', () => {
    const source = { file: 'pylight.yaml', text: textOf(startOfWalk()) }
    const first = generateWithRecords(source, {}, { build, tables: {} })
    const tables = first.record?.(hashOfFile) ?? {}
    const same = generateWithRecords(source, {}, { build, tables })
    const other = generateWithRecords(source, {}, { build: 'other', tables })
    expect(same.files.some(({ hash }) => hash !== undefined)).toBe(true)
    expect(other.files.some(({ hash }) => hash !== undefined)).toBe(false)
  })
})
