import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateArgs, zmodelOf } from '../zenstack/generate.js'
import { own } from './results.js'

/** What makes `out`, an empty folder, from the files of a run over so many tables. */
export interface Generator {
  /** Writes what the generator reads, before the time is taken. */
  prepare?: (tables: string, out: string) => void
  args: (tables: string, out: string) => string[]
  env?: NodeJS.ProcessEnv
}

const bin = fileURLToPath(new URL('../../dist/bin.cjs', import.meta.url))

/** The first run of Pylight, which makes what the others read. */
export const documentOf = (tables: string) => `document-${tables}`
const openApiOf = (tables: string) => `${documentOf(tables)}/src/generated/openapi.json`

/** In a working folder, with the installed packages. */
export function generatorsIn(folder: string, packages: string): Record<string, Generator> {
  const prismaSchemaOf = (tables: string) =>
    readFileSync(join(folder, documentOf(tables), 'prisma/schema.prisma'), 'utf8')
  const write = (file: string, text: string) => {
    mkdirSync(join(folder, file, '..'), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return {
    [own]: {
      args: (tables, out) => [
        bin,
        ...['generate', `${tables}.yaml`, '--out', out, '--quiet', '--no-client'],
      ],
    },
    [`${own}, with Prisma’s client`]: {
      args: (tables, out) => [bin, 'generate', `${tables}.yaml`, '--out', out, '--quiet'],
    },
    'prisma-generator-express': {
      prepare: (tables, out) => {
        write(`${out}/prisma/schema.prisma`, prismaSchemaOf(tables) + expressGenerator)
      },
      args: (_, out) => [
        join(packages, 'prisma/build/index.js'),
        ...['generate', '--schema', `${out}/prisma/schema.prisma`],
      ],
      env: withoutDownloads(packages),
    },
    ZenStack: {
      prepare: (tables, out) => {
        write(`${out}/schema.zmodel`, zmodelOf(prismaSchemaOf(tables)))
      },
      args: (_, out) => generateArgs(packages, `${out}/schema.zmodel`, `${out}/generated`),
    },
    orval: {
      args: (tables, out) => [
        join(packages, 'orval/dist/bin/orval.js'),
        ...['--input', openApiOf(tables), '--output', `${out}/client.ts`, '--client', 'fetch'],
      ],
    },
    'hey-api': {
      args: (tables, out) => [
        join(packages, '@hey-api/openapi-ts/bin/run.js'),
        ...['--input', openApiOf(tables), '--output', out],
      ],
    },
  }
}

const expressGenerator = `
generator express {
  provider = "prisma-generator-express"
  output   = "../src/generated/express"
}
`

/** The engine is only looked for: `prisma generate` runs none. */
function withoutDownloads(packages: string): NodeJS.ProcessEnv {
  return {
    PATH: `${join(packages, '.bin')}:${process.env['PATH'] ?? ''}`,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  }
}
