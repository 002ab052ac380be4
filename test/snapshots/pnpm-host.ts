import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const installed = join(import.meta.dirname, '../../node_modules')

/**
 * Shows a project's folder as pnpm would leave it: what its package.json names is a link in
 * `node_modules`, and all packages have their files below `node_modules/.pnpm`.
 */
export function pnpmHost(folder: string, options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options)
  const layout = new PnpmLayout(folder)
  const read = <Result>(path: string, from: (file: string) => Result): Result | undefined => {
    const file = layout.fileOf(path)
    return file === undefined ? undefined : from(file)
  }
  const readText = (path: string) => read(path, (file) => ts.sys.readFile(file))
  return {
    ...host,
    getCurrentDirectory: () => folder,
    readFile: readText,
    fileExists: (path) => read(path, (file) => ts.sys.fileExists(file)) ?? false,
    directoryExists: (path) => read(path, (file) => ts.sys.directoryExists(file)) ?? false,
    getDirectories: (path) => read(path, (file) => ts.sys.getDirectories(file)) ?? [],
    getSourceFile(path, version) {
      const text = readText(path)
      return text === undefined ? undefined : ts.createSourceFile(path, text, version)
    },
    realpath: (path) => layout.realPath(path),
  }
}

class PnpmLayout {
  private readonly links: string
  private readonly linked: Set<string>

  constructor(folder: string) {
    this.links = join(folder, 'node_modules')
    this.linked = new Set(packagesOf(folder))
  }

  /** Where a path's contents are; undefined where pnpm would put none. */
  fileOf(path: string): string | undefined {
    const [before = '', name] = splitAtPackage(path)
    if (name === undefined || path.startsWith(join(installed, 'typescript/lib'))) return path
    if (before.startsWith(join(this.links, '.pnpm'))) return join(installed, name)
    const isLinked = /^(@[^/]+)?$/.test(name) || this.linked.has(packageOf(name))
    return before === this.links && isLinked ? join(installed, name) : undefined
  }

  realPath(path: string): string {
    const [, name] = splitAtPackage(path)
    if (name === undefined || this.fileOf(path) === path) return path
    const store = packageOf(name).replace('/', '+')
    return join(this.links, '.pnpm', store, 'node_modules', name)
  }
}

/** The last `node_modules` of a path, and what follows it. */
function splitAtPackage(path: string): string[] {
  return /^(.*\/node_modules)(?:\/(.*)|$)/.exec(path)?.slice(1).map((part = '') => part) ?? [path]
}

/** `@types/express/index.d.ts` is of `@types/express`. */
function packageOf(path: string): string {
  return path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/')
}

function packagesOf(folder: string): string[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >
  return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
}
