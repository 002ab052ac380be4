import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { InternalError } from '../../diagnostics/internal-error.js'
import type { EnginePlanRequest } from './engine-plan.js'
import { explainFailure } from './explain-failure.js'
import type { PushPlan } from './plan.js'
import type { WorkerAnswer } from './worker-answer.js'

/**
 * Plans in its own thread: a panic of the engine ends only that thread.
 *
 * @throws PrismaProblem when the database can't be read
 * @throws InternalError when the engine panics
 */
export async function planInWorker(request: EnginePlanRequest): Promise<PushPlan> {
  const worker = startWorker(request)
  try {
    const answer = await new Promise<WorkerAnswer>((answered, failed) => {
      worker.once('message', answered)
      worker.once('error', failed)
      worker.once('exit', (code) => failed(new Error(`It ended with ${code}`)))
    })
    if ('plan' in answer) return answer.plan
    if ('failure' in answer) throw explainFailure(answer.failure, request.target)
    throw new InternalError(`Prisma's schema engine panicked: ${answer.panic}`)
  } finally {
    await worker.terminate()
  }
}

/** In the built package the worker is an entry point; in the sources tsx compiles it. */
function startWorker(workerData: EnginePlanRequest): Worker {
  if (import.meta.url.endsWith('.ts')) {
    const source = JSON.stringify(new URL('./worker.ts', import.meta.url).href)
    const script = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${source}, ${source}))`
    return new Worker(script, { eval: true, workerData })
  }
  const manifest = createRequire(import.meta.url).resolve('pylight/package.json')
  return new Worker(join(dirname(manifest), 'dist/prisma/push/worker.js'), { workerData })
}
