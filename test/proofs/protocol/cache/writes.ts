import type { Action } from '../checker/explore.js'
import { drop, enterFence, expireInFence, isInFence } from './redis.js'
import { hasFences } from './variant.js'
import { type World, writing } from './world.js'

/** The next steps of a process's writer; each writes once. */
export function writesOf(world: World, process: number): Action[] {
  const { variant } = world
  return [
    ...(hasFences(variant) ? [fence(world, process)] : []),
    ...(hasFences(variant) && variant.mistake !== 'poison' ? [expire(world, process)] : []),
    commit(world, process),
    rotate(world, process),
    answer(world, process),
    owe(world, process),
    commitLate(world, process),
    rollBack(world, process),
    pay(world, process),
    reconnect(world, process),
  ]
}

function fence(world: World, process: number): Action {
  const writer = world.writers[process]!
  return {
    isPossible: () => {
      const mayWrite = world.processes[process]!.isUp || world.variant.mistake === 'unfenced writes'
      return writer.phase === writing.idle && Boolean(mayWrite)
    },
    run: () => {
      writer.phase = writing.fenced
      writer.era = world.shared.era
      if (world.processes[process]!.isUp) enterFence(world, process)
    },
    tell: () => {
      const { isUp } = world.processes[process]!
      return `writer ${process + 1} ${isUp ? 'enters the fence' : 'goes on without a fence'}`
    },
  }
}

/** A deadline is longer than any transaction: it doesn't pass before the outcome is decided. */
function expire(world: World, process: number): Action {
  const writer = world.writers[process]!
  return {
    isPossible: () => {
      const isUndecided = writer.phase === writing.fenced || writer.phase === writing.adrift
      return !isUndecided && isInFence(world, process)
    },
    run: () => {
      expireInFence(world, process)
    },
    tell: () => `writer ${process + 1} expires in the fence`,
  }
}

function commit(world: World, process: number): Action {
  const writer = world.writers[process]!
  const before = hasFences(world.variant) ? writing.fenced : writing.idle
  return {
    isPossible: () => writer.phase === before,
    run: () => {
      writer.phase = writing.committed
      writer.version = ++world.shared.version
    },
    tell: () => `writer ${process + 1} commits v${world.shared.version + 1}`,
  }
}

function rotate(world: World, process: number): Action {
  const writer = world.writers[process]!
  return {
    isPossible: () => writer.phase === writing.committed && world.processes[process]!.isUp === 1,
    run: () => {
      writer.phase = writing.dropped
      drop(world, process, true)
      if (world.variant.mistake === 'same token again') writer.token = world.register.token
    },
    tell: () => `writer ${process + 1} invalidates`,
  }
}

function answer(world: World, process: number): Action {
  const writer = world.writers[process]!
  return {
    isPossible: () => writer.phase === writing.dropped && world.processes[process]!.isUp === 1,
    run: () => {
      acknowledge(world, writer.version)
      finish(world, process)
    },
    tell: () => `writer ${process + 1} answers`,
  }
}

/** The answer says that the invalidation is pending: only the writer's own process keeps the guarantee. */
function owe(world: World, process: number): Action {
  const writer = world.writers[process]!
  const at = world.processes[process]!
  return {
    isPossible: () => {
      const isUnanswered = writer.phase === writing.committed || writer.phase === writing.dropped
      return isUnanswered && at.isUp === 0
    },
    run: () => {
      if (world.variant.mistake === 'acknowledge anyway') {
        acknowledge(world, writer.version)
      } else {
        at.owesInvalidation = 1
        at.owed = writer.version
      }
      finish(world, process)
    },
    tell: () => `writer ${process + 1} answers, its invalidation undelivered`,
  }
}

function commitLate(world: World, process: number): Action {
  const writer = world.writers[process]!
  return {
    isPossible: () => writer.phase === writing.adrift,
    run: () => {
      world.shared.version++
      finish(world, process)
    },
    tell: () =>
      `the commit of writer ${process + 1} happens after all: v${world.shared.version + 1}`,
  }
}

function rollBack(world: World, process: number): Action {
  return {
    isPossible: () => world.writers[process]!.phase === writing.adrift,
    run: () => {
      finish(world, process)
    },
    tell: () => `the commit of writer ${process + 1} never happens`,
  }
}

/** With a new token each time. */
function pay(world: World, process: number): Action {
  const at = world.processes[process]!
  return {
    isPossible: () => at.isUp === 0 && at.owesInvalidation === 1,
    run: () => {
      drop(world, process, false)
      acknowledge(world, at.owed)
      at.owesInvalidation = at.owed = 0
    },
    tell: () => `process ${process + 1} delivers what it owes`,
  }
}

function reconnect(world: World, process: number): Action {
  const at = world.processes[process]!
  return {
    isPossible: () => at.isUp === 0 && at.owesInvalidation === 0,
    run: () => {
      at.isUp = 1
    },
    tell: () => `process ${process + 1} uses the cache again`,
  }
}

function acknowledge({ shared }: World, version: number) {
  shared.promised = Math.max(shared.promised, version)
}

export function finish({ writers }: World, process: number) {
  const writer = writers[process]!
  writer.phase = writing.done
  writer.version = writer.token = writer.era = 0
}
