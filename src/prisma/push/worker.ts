import { parentPort, workerData } from 'node:worker_threads'
import { introspect } from '../reflect/introspect.js'
import { planWithEngine } from './engine-plan.js'
import { describeError, type WorkerAnswer, type WorkerRequest } from './worker-answer.js'

function answer(message: WorkerAnswer): void {
  parentPort?.postMessage(message)
}

process.on('uncaughtException', (error) => {
  answer({ panic: globalThis.PRISMA_WASM_PANIC_REGISTRY?.message || error.message })
  process.exit()
})

async function resultOf(request: WorkerRequest): Promise<unknown> {
  return await ('plan' in request ? planWithEngine(request.plan) : introspect(request.introspect))
}

resultOf(workerData as WorkerRequest).then(
  (result) => answer({ result }),
  (error: unknown) => answer({ failure: describeError(error) }),
)
