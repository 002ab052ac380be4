import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { InternalError } from '../../diagnostics/internal-error.js'
import { explainFailure } from './explain-failure.js'
import type { PushTarget } from './target.js'
import type { WorkerAnswer, WorkerRequest } from './worker-answer.js'

/**
 * Runs the schema engine on a database, in its own thread.
 *
 * @throws PrismaProblem when the database can't be read
 * @throws InternalError when the engine panics
 */
export async function askWorker<Result>(
  request: WorkerRequest,
  target: PushTarget,
): Promise<Result> {
  const worker = startWorker(request)
  try {
    const answer = await new Promise<WorkerAnswer>((answered, failed) => {
      worker.once('message', answered)
      worker.once('error', failed)
      worker.once('exit', (code) => failed(new Error(`It ended with ${code}`)))
    })
    if ('result' in answer) return answer.result as Result
    if ('failure' in answer) throw explainFailure(answer.failure, target)
    throw new InternalError(`Prisma's schema engine panicked: ${answer.panic}`)
  } finally {
    await worker.terminate()
  }
}

/** In the built package the worker is an entry point; in the sources tsx compiles it. */
function startWorker(workerData: WorkerRequest): Worker {
  if (import.meta.url.endsWith('.ts')) {
    const source = JSON.stringify(new URL('./worker.ts', import.meta.url).href)
    const script = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${source}, ${source}))`
    return new Worker(script, { eval: true, workerData })
  }
  const manifest = createRequire(import.meta.url).resolve('pylight/package.json')
  return new Worker(join(dirname(manifest), 'dist/prisma/push/worker.js'), { workerData })
}
