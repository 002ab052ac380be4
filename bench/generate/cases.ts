import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { longNamedSpecOf, specOf, withColumn } from '../tables.js'

/** Something whose whole process is timed. */
export interface Case {
  name: string
  /** Of the ratio to an empty process. */
  budget?: number
  /** Fewer rounds than the others have. */
  rounds?: number
  /** Prepares a round and returns Node's arguments. */
  args: (round: number) => string[]
  /** What the round wrote, for cases that write whole projects. */
  out?: (round: number) => string
}

const bin = fileURLToPath(new URL('../../dist/bin.cjs', import.meta.url))

export const bare: Case = { name: 'node -e 0', args: () => ['-e', '0'] }

/** All cases, in a folder for what they write. */
export function casesIn(folder: string): Case[] {
  const cases = new Cases(folder)
  return [
    bare,
    cases.bareOclif(),
    { name: 'pylight --version', args: () => [bin, '--version'] },
    cases.fresh(10, 4.5),
    cases.fresh(100, 8),
    cases.fresh(300, 15),
    cases.fresh(1000, 45),
    { ...cases.fresh(5000), rounds: 3 },
    cases.longNames(84),
    cases.unchanged(300, 3),
    cases.changed(300, 10),
    cases.client(10),
  ]
}

class Cases {
  constructor(private readonly folder: string) {}

  /** The smallest command line of the library that Pylight's uses. */
  bareOclif(): Case {
    const folder = join(this.folder, 'bare-oclif')
    mkdirSync(join(folder, 'commands'), { recursive: true })
    const oclif = { bin: 'bare', commands: './commands' }
    const manifest = { name: 'bare', version: '1.0.0', type: 'module', oclif }
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
    const run = `import { execute } from '@oclif/core'\nawait execute({ dir: import.meta.url })\n`
    writeFileSync(join(folder, 'bare.js'), run)
    return { name: 'bare oclif --version', args: () => [join(folder, 'bare.js'), '--version'] }
  }

  /** Each round has its own folder: see `shareFolder`. */
  fresh(tables: number, budget?: number): Case {
    const out = (round: number) => `fresh-${tables}-${round}`
    return {
      name: `${tables} tables`,
      ...(budget !== undefined && { budget }),
      args: (round) => this.generate(specOf(tables), out(round)),
      out: (round) => join(this.folder, out(round)),
    }
  }

  longNames(tables: number): Case {
    const out = (round: number) => `long-${round}`
    return {
      name: `${tables} tables, wide, with long names`,
      args: (round) => this.generate(longNamedSpecOf(tables), out(round)),
      out: (round) => join(this.folder, out(round)),
    }
  }

  /** Runs twice before the timed rounds, so that nothing is left to do. */
  unchanged(tables: number, budget: number): Case {
    const args = this.generate(specOf(tables), 'unchanged')
    for (let run = 0; run < 2; run++) spawnSync(process.execPath, args)
    return { name: `${tables} tables, unchanged`, budget, args: () => args }
  }

  /** Adds and removes a column of one table. */
  changed(tables: number, budget: number): Case {
    spawnSync(process.execPath, this.generate(specOf(tables), 'changed'))
    let isWider = false
    const args = () => {
      isWider = !isWider
      const spec = specOf(tables)
      return this.generate(isWider ? withColumn(spec) : spec, 'changed')
    }
    return { name: `${tables} tables, one changed`, budget, args }
  }

  client(tables: number): Case {
    return {
      name: `${tables} tables, only the client`,
      args: (round) => {
        const args = this.generate(specOf(tables), `client-${round}`)
        spawnSync(process.execPath, args)
        return args.filter((arg) => arg !== '--no-client')
      },
    }
  }

  private generate(text: string, out: string): string[] {
    const spec = join(this.folder, `${out}.yaml`)
    writeFileSync(spec, text)
    return [bin, 'generate', spec, '--out', out, '--quiet', '--no-client']
  }
}

/** The files of a project and their lines, without Pylight's own records. */
export function sizeOf(project: string): { files: number; lines: number } {
  const files = readdirSync(project, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.pylight'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  return {
    files: files.length,
    lines: files.reduce((lines, text) => lines + text.split('\n').length - 1, 0),
  }
}
