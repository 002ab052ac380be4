import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { InternalError } from '../../diagnostics/internal-error.js'
import { explainFailure } from './explain-failure.js'
import type { PushTarget } from './target.js'
import type { WorkerAnswer, WorkerRequest } from './worker-answer.js'

/** A worker without a request. Starting one takes most of the time that a push computes. */
let idle: Worker | undefined

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
  const worker = idle ?? startWorker()
  idle = undefined
  worker.ref()
  const answer = await ask(worker, request).catch(async (error: unknown) => {
    await worker.terminate()
    throw error
  })
  if ('panic' in answer) {
    await worker.terminate()
    throw new InternalError(`Prisma's schema engine panicked: ${answer.panic}`)
  }
  await keep(worker)
  if ('failure' in answer) throw explainFailure(answer.failure, target)
  return answer.result as Result
}

/** For the next request; without one the process may end. */
async function keep(worker: Worker): Promise<void> {
  worker.unref()
  const former = idle
  idle = worker
  await former?.terminate()
}

function ask(worker: Worker, request: WorkerRequest): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      worker.off('message', answered).off('error', failed).off('exit', ended)
      settle()
    }
    const answered = (answer: WorkerAnswer) => end(() => resolve(answer))
    const failed = (error: Error) => end(() => reject(error))
    const ended = (code: number) => failed(new Error(`It ended with ${code.toString()}`))
    worker.on('message', answered).on('error', failed).on('exit', ended)
    worker.postMessage(request)
  })
}

/** In the built package the worker is an entry point; in the sources tsx compiles it. */
function startWorker(): Worker {
  if (import.meta.url.endsWith('.ts')) {
    const source = JSON.stringify(new URL('./worker.ts', import.meta.url).href)
    const script = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${source}, ${source}))`
    return new Worker(script, { eval: true })
  }
  const manifest = createRequire(import.meta.url).resolve('pylight/package.json')
  return new Worker(join(dirname(manifest), 'dist/prisma/push/worker.js'))
}
