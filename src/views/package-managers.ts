import type { PackageManager } from '../model/package-manager.js'

/** What the files of the setup call, and copy to a container before its sources. */
export interface Commands {
  install: string
  /** From the lock file only. */
  clean: string
  /** The same, without what only development needs. */
  production: string
  /** Begins a call of a script. */
  run: string
  test: string
  /** Begins a call of an installed program. */
  exec: string
  addDevelopment: string
  manifests: string
  /** Whether Node brings it only with corepack. */
  needsCorepack: boolean
}

export const commands: Record<PackageManager['name'], Commands> = {
  npm: {
    install: 'npm install',
    clean: 'npm ci',
    production: 'npm ci --omit=dev --ignore-scripts',
    run: 'npm run',
    test: 'npm test',
    exec: 'npx',
    addDevelopment: 'npm install --save-dev',
    manifests: 'package*.json',
    needsCorepack: false,
  },
  pnpm: {
    install: 'pnpm install',
    clean: 'pnpm install --frozen-lockfile',
    production: 'pnpm install --frozen-lockfile --prod --ignore-scripts',
    run: 'pnpm run',
    test: 'pnpm test',
    exec: 'pnpm exec',
    addDevelopment: 'pnpm add --save-dev',
    manifests: 'package.json pnpm-*.yaml',
    needsCorepack: true,
  },
  yarn: {
    install: 'yarn install',
    clean: 'yarn install --immutable',
    production: 'yarn workspaces focus --production',
    run: 'yarn run',
    test: 'yarn test',
    exec: 'yarn',
    addDevelopment: 'yarn add --dev',
    manifests: 'package.json yarn.lock .yarnrc.yml',
    needsCorepack: true,
  },
}

/** In the folder of a workspace's member, whose packages are installed without those of the others. */
export function commandsOfMember(name: PackageManager['name']): Commands {
  const { clean, production, ...others } = commands[name]
  switch (name) {
    case 'npm':
      return commands.npm
    case 'pnpm':
      return { ...others, clean: `${clean} --filter .`, production: `${production} --filter .` }
    case 'yarn':
      return { ...others, clean: 'yarn workspaces focus', production }
  }
}
