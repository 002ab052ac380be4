import { prove } from './cache/prove.js'
import type { Variant } from './cache/variant.js'
import type { Step } from './checker/explore.js'
import { limits, mistakes, proofs } from './variants.js'

/** `tsx test/proofs/protocol/run.ts [part of a name]` prints what was explored, and the shortest path to each stale read. */
function main(wanted = '') {
  for (const variant of [...proofs, ...mistakes, ...limits]) {
    if (variant.name.includes(wanted)) show(variant)
  }
}

function show(variant: Variant) {
  const start = performance.now()
  const { states, trace } = prove(variant)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const verdict = trace ? `stale after ${trace.length} steps` : 'holds'
  const columns = [
    variant.name.padEnd(55),
    states.toLocaleString('en').padStart(10),
    `${seconds} s`,
  ]
  console.log(...columns, verdict)
  if (trace) showTrace(trace)
}

function showTrace(trace: Step[]) {
  const width = Math.max(...trace.map(({ told }) => told.length))
  for (const { told, state } of trace) console.log(`  ${told.padEnd(width)}  ${state}`)
}

main(process.argv[2])
