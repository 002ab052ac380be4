const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: allowed },
})

const ownedBy = (dependency, owners) => ({
  name: `one-owner-of-${dependency.replaceAll(/[^a-z]+/g, '-')}`,
  comment: `${dependency} is imported from ${owners.join(' or ')} alone`,
  severity: 'error',
  from: { path: '^src/', pathNot: owners.map((owner) => `^src/${owner}`) },
  to: { path: `^node_modules/${dependency}` },
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('diagnostics-know-facts', '^src/diagnostics/', ['^src/(diagnostics|types)/']),
    only('databases-and-types-are-facts', '^src/(databases|types)/', ['^src/(databases|types)/']),
    only('spec-knows-diagnostics', '^src/spec/', ['^src/(spec|diagnostics|databases|types)/']),
    only('model-knows-spec', '^src/model/', ['^src/(model|spec|diagnostics|databases|types)/']),
    only('views-know-model', '^src/views/', [
      '^src/(views|model|diagnostics|databases|types)/',
      '^src/render/printer/document/text-width\\.ts$',
    ]),
    only('seed-knows-model', '^src/seed/', ['^src/(seed|model|types)/']),
    only('contract-knows-model', '^src/contract/', [
      '^src/(contract|model|types|diagnostics)/',
      '^src/spec/spec-document\\.ts$',
      '^src/views/column-code\\.ts$',
    ]),
    only('render-knows-no-stage', '^src/render/', ['^src/(render|diagnostics)/']),
    only('output-knows-no-stage', '^src/output/', [
      '^src/(output|diagnostics)/',
      '^src/render/generated-file\\.ts$',
    ]),
    only('prisma-knows-no-stage', '^src/prisma/', [
      '^src/(prisma|diagnostics|databases)/',
      '^src/model/(model|renames)\\.ts$',
    ]),
    only('import-knows-facts', '^src/import/', [
      '^src/(import|databases|types)/',
      '^src/model/(names|reserved-names)\\.ts$',
      '^src/prisma/schema-wasm\\.ts$',
      '^src/spec/changing-keys\\.ts$',
    ]),
    only('redis-knows-no-stage', '^src/redis/', ['^src/redis/']),
    only('reasons-know-the-stages', '^src/reasons/', [
      '^src/(reasons|spec|model|views|render|diagnostics|databases)/',
    ]),
    only('pipeline-knows-no-disk', '^src/pipeline/', [
      '^src/(pipeline|contract|reasons|seed|spec|model|views|render|diagnostics|databases|types)/',
    ]),
    only('project-knows-no-terminal', '^src/project/', [
      '^src/(project|pipeline|seed|output|import|diagnostics|prisma|redis|databases|types)/',
      '^src/package\\.ts$',
    ]),
    only('commands-call-the-project', '^src/commands/', [
      '^src/(commands|project|pipeline|output|diagnostics|prisma|redis|databases)/',
      '^src/package\\.ts$',
    ]),
    {
      name: 'files-at-the-edges',
      comment: 'The pipeline between the spec and the text of files touches no disk',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '^src/(package\\.ts|compiled-code\\.ts|commands/|project/|output/|prisma/)',
      },
      to: { dependencyTypes: ['core'], path: '^(node:)?fs(/promises)?$' },
    },
    {
      name: 'src-stands-alone',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|\\.config)/' },
    },
    ownedBy('js-yaml/', ['spec/']),
    ownedBy('zod/', ['spec/']),
    ownedBy('fastest-levenshtein/', ['diagnostics/']),
    ownedBy('handlebars/', ['render/']),
    ownedBy('@oclif/core/', ['commands/']),
    ownedBy('jiti/', ['project/']),
    ownedBy('jose/', ['project/']),
    ownedBy('@prisma/', ['prisma/']),
    ownedBy('ts-morph/', ['prisma/', 'output/merge/']),
    ownedBy('node-diff3/', ['output/merge/']),
    ownedBy('diff/', ['output/plan/']),
    ownedBy('mariadb/', ['prisma/']),
    {
      name: 'one-owner-of-templates',
      comment:
        'What Pylight runs of a generated project opens its database and its Redis, and reads its queries',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(prisma/|redis/|spec/checks/warm-queries)' },
      to: { path: '^templates/' },
    },
    ownedBy('@faker-js/', ['seed/']),
    ownedBy('pluralize/', ['model/']),
    ownedBy('ioredis/', ['redis/']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'types', 'default'],
    },
  },
}
