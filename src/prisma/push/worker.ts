import { parentPort, workerData } from 'node:worker_threads'
import { planWithEngine, type EnginePlanRequest } from './engine-plan.js'
import { describeError, type WorkerAnswer } from './worker-answer.js'

function answer(message: WorkerAnswer): void {
  parentPort?.postMessage(message)
}

process.on('uncaughtException', (error) => {
  answer({ panic: globalThis.PRISMA_WASM_PANIC_REGISTRY?.message || error.message })
  process.exit()
})

planWithEngine(workerData as EnginePlanRequest).then(
  (plan) => answer({ plan }),
  (error: unknown) => answer({ failure: describeError(error) }),
)
