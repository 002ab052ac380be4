import { parentPort } from 'node:worker_threads'
import { differenceOf } from './schema-difference.js'
import { describeError, type WorkerAnswer, type WorkerRequest } from './worker-answer.js'

function answer(message: WorkerAnswer): void {
  parentPort?.postMessage(message)
}

process.on('uncaughtException', (error) => {
  answer({ panic: globalThis.PRISMA_WASM_PANIC_REGISTRY?.message || error.message })
  process.exit()
})

parentPort?.on('message', (request: WorkerRequest) => {
  differenceOf(...request.difference).then(
    (result) => answer({ result }),
    (error: unknown) => answer({ failure: describeError(error) }),
  )
})
