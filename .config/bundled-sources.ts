import { readdir } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Vite } from 'vitest/node'

const root = fileURLToPath(new URL('..', import.meta.url))
/** What tests import as JavaScript: the package, and what computes for long. */
const folders = ['src', 'templates', 'test/proofs/protocol']

/** Writes their code to a folder as JavaScript, with what they share in chunks. */
export async function bundleSources(outdir: string): Promise<void> {
  const paths = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(join(root, folder), { recursive: true })
      return names.map((name) => join(folder, name))
    }),
  )
  await build({
    absWorkingDir: root,
    entryPoints: paths.flat().filter((path) => /(?<!\.d|\.test)\.ts$|\.generated\.js$/.test(path)),
    outdir,
    outbase: '.',
    bundle: true,
    splitting: true,
    packages: 'external',
    chunkNames: 'chunks/[name]-[hash]',
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    logLevel: 'warning',
  })
}

/**
 * Lets tests import what `bundleSources` wrote to `PYLIGHT_PACKAGE`: Node loads it in a fifth of the time
 * that Vitest takes for hundreds of modules, in each of its processes, and runs it three times as fast,
 * as Vitest makes each use of an import a look-up. Not while it watches, as then the sources change.
 */
export function importBundledSources(): Vite.Plugin {
  let isWatching = false
  return {
    name: 'import-bundled-sources',
    enforce: 'pre',
    configureVitest: ({ vitest }) => {
      isWatching = vitest.config.watch
    },
    resolveId(name, importer) {
      const bundled = process.env['PYLIGHT_PACKAGE']
      if (isWatching || !bundled || !importer || !name.startsWith('.')) return undefined
      const path = relative(root, resolve(dirname(importer), name))
      return folders.some((folder) => path.startsWith(`${folder}/`))
        ? join(bundled, path)
        : undefined
    },
  }
}
