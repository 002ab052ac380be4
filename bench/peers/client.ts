import { join } from 'node:path'
import { build } from 'esbuild'
import type { Project } from '../../test/running/materialise.js'

/** Bundles a generated project's Prisma client, for routes that are written by hand. */
export async function bundleClient({ folder }: Project): Promise<string> {
  const client = join(folder, 'dist/client.js')
  await build({
    entryPoints: [join(folder, 'src/generated/shared/prisma.ts')],
    outfile: client,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  })
  return client
}
