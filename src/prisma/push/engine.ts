import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
} from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import '../panic-registry.js'

/** Prisma's schema engine on an open database. Its panics are uncaught exceptions. */
export async function openEngine(
  schemaText: string | undefined,
  adapter: SqlDriverAdapter,
): Promise<bindings.SchemaEngine> {
  const { provider, adapterName } = adapter
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider,
    adapterName,
    connect: () => Promise.resolve(adapter),
    connectToShadowDb: () => Promise.reject(new Error('A push needs no shadow database')),
  })
  const files: [string, string][] = schemaText === undefined ? [] : [['schema.prisma', schemaText]]
  const datamodels = files.length === 0 ? undefined : files
  return await bindings.SchemaEngine.new({ datamodels }, () => undefined, factory)
}

/** Of the thread: a second copy of this module has the same bindings, which take one instance. */
declare global {
  var PYLIGHT_SCHEMA_ENGINE: Promise<void> | undefined
}

/** Loads the engine, once in each thread. */
export async function loadEngine(): Promise<void> {
  globalThis.PYLIGHT_SCHEMA_ENGINE ??= loadWebAssembly()
  await globalThis.PYLIGHT_SCHEMA_ENGINE
}

/** By hand: the package's entry imports it as a module, which Node 20 can't. */
async function loadWebAssembly(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const bytes = await readFile(join(dirname(entry), 'schema_engine_bg.wasm'))
  const { instance } = await wasm.instantiate(bytes, { './schema_engine_bg.js': bindings })
  const { __wbg_set_wasm } = bindings as unknown as { __wbg_set_wasm: (exports: object) => void }
  __wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
}

/** Missing in Node's types. */
const { WebAssembly: wasm } = globalThis as unknown as {
  WebAssembly: { instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: Instance }> }
}

interface Instance {
  exports: { __wbindgen_start: () => void }
}
