import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { GeneratedFile } from '../../src/render/generated-file.js'
import { generateFiles } from '../../test/running/generate-fixture.js'

const textOf = (name: string) => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8')

const meta = {
  display_name: 'pylight',
  language: 'TS',
  type: 'production',
  engine: 'V8',
  description: 'An Express and Prisma API with a Redis cache, generated from a YAML table spec.',
  repo: 'https://www.npmjs.com/package/pylight',
  enabled: true,
  tests: ['crud'],
  maintainers: [],
}

/** Lines of the user's files, and what stands in their place. */
const edits: Record<string, [from: string, to: string][]> = {
  'src/app.ts': [
    [
      'import { mountTables }',
      "import { crudItems } from './custom/crud.js'\nimport { mountTables }",
    ],
    [
      'import { errorHandler,',
      "import { jsonBody } from './generated/shared/body.js'\nimport { errorHandler,",
    ],
    ['  mountTables(app)', "  app.use('/crud/items', jsonBody, crudItems)\n  mountTables(app)"],
  ],
  Dockerfile: [
    ['ENV NODE_ENV=production', 'ENV NODE_ENV=production PORT=8080 LOG_LEVEL=warn'],
    ['EXPOSE 3000', 'EXPOSE 8080'],
    ['localhost:3000', 'localhost:8080'],
    ['dist/server.js', 'dist/cluster.js'],
  ],
}

/** The files of `frameworks/pylight` in HttpArena's repository. */
export function entryFiles(): GeneratedFile[] {
  const files = generateFiles({ file: 'pylight.yaml', text: textOf('pylight.yaml') })
  const own = {
    'pylight.yaml': textOf('pylight.yaml'),
    'src/custom/crud.ts': textOf('crud.ts.txt'),
    'src/cluster.ts': textOf('cluster.ts.txt'),
    'meta.json': `${JSON.stringify(meta, null, 2)}\n`,
  }
  return [
    ...files.map((file) => ({ ...file, text: edited(file) })),
    ...Object.entries(own).map(([path, text]) => ({ path, text, mode: 'once' as const })),
  ]
}

function edited({ path, text }: GeneratedFile): string {
  return (edits[path] ?? []).reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`${path} has no ${from}`)
    return before.replace(from, to)
  }, text)
}
