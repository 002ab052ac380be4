import { databases } from '../databases/databases.js'
import type { Model } from '../model/model.js'
import type { ProjectFile } from './planned-file.js'
import { contractTestView } from './contract-test.js'
import { packageView, pnpmView } from './package-json.js'
import * as scaffold from './scaffold.js'

const nothing = () => ({})

/** The files around the code: packages, containers, CI, settings and the sample test. */
export const setupFiles: ProjectFile[] = [
  { path: '.dockerignore', mode: 'setup', view: nothing, when: isAlone },
  { path: '.env', mode: 'once', view: scaffold.secretsView, when: hasSecrets },
  { path: '.env.example', mode: 'setup', view: scaffold.environmentExampleView },
  { path: '.gitattributes', mode: 'setup', view: nothing },
  { path: '.github/workflows/ci.yml', mode: 'setup', view: scaffold.workflowView },
  { path: '.gitignore', mode: 'setup', view: scaffold.ignoreView },
  { path: 'AGENTS.md', mode: 'once', view: scaffold.commandsView },
  { path: 'Dockerfile', mode: 'setup', view: scaffold.containersView },
  { path: 'Dockerfile.dockerignore', mode: 'setup', view: nothing, when: scaffold.isMember },
  { path: 'README.md', mode: 'setup', view: scaffold.readmeView },
  { path: 'docker-compose.yml', mode: 'setup', view: scaffold.containersView },
  { path: 'package.json', mode: 'setup', view: packageView },
  {
    path: 'pnpm-workspace.yaml',
    mode: 'setup',
    view: pnpmView,
    when: scaffold.hasSettings('pnpm'),
  },
  { path: '.yarnrc.yml', mode: 'setup', view: nothing, when: scaffold.hasSettings('yarn') },
  { path: 'prisma.config.ts', mode: 'setup', view: scaffold.prismaConfigView },
  { path: 'test/api.test.ts', mode: 'setup', view: scaffold.sampleTestView },
  { path: 'test/contract.test.ts', mode: 'setup', view: contractTestView },
  { path: 'test/contract.ts', mode: 'setup', view: nothing },
  { path: 'test/new-database.ts', mode: 'setup', view: nothing, when: hasTestDatabase },
  { path: 'tsconfig.json', mode: 'setup', view: nothing },
  { path: 'vitest.config.ts', mode: 'setup', view: scaffold.vitestView },
]

function isAlone(model: Model): boolean {
  return !scaffold.isMember(model)
}

function hasTestDatabase({ provider }: Model): boolean {
  return databases[provider].testUrl !== undefined
}

function hasSecrets(model: Model): boolean {
  return scaffold.secretsView(model).secrets.length > 0
}
