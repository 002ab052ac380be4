import { type Action, type Exploration, explore, type Model } from '../checker/explore.js'
import { everyone, keyOf, lists, OwnersWorld, reading, writing } from './world.js'

/** Mistakes of a cache whose answers depend on who asks. */
export type OwnersMistake =
  'principal left out of the key' | 'old owner not invalidated' | 'unknown owner not invalidated'

export interface OwnersVariant {
  caches: 'list' | 'item'
  mistake?: OwnersMistake
}

/**
 * One row that has the owner A or B, and three answers: A's, B's and everyone's, who has a role for all rows.
 * Two writers change the row or give it away while three readers read; no read may be older than an answered
 * write to a row that it shows or showed, or be of another owner.
 */
export function proveOwners(variant: OwnersVariant): Exploration {
  return explore(modelOf(variant))
}

function modelOf(variant: OwnersVariant): Model {
  const world = new OwnersWorld()
  const { shared, readers } = world
  return {
    bytes: world.bytes,
    actions: [
      ...world.writers.flatMap((_, at) => writesOf(world, at, variant)),
      ...readers.flatMap((_, at) => readsOf(world, at, variant)),
    ],
    isBroken: () => shared.isBroken === 1,
    isOver: () =>
      readers.every(({ readsLeft, phase }) => readsLeft === 0 && phase === reading.idle),
    normalise: () => {
      world.orderWriters()
    },
    show: () => `database v${shared.version.toString()} of ${ownerName(shared.owner)}`,
  }
}

const ownerName = (owner: number) => ['A', 'B', 'everyone'][owner] ?? ''

/** A writer writes once, as one of these. */
const kinds = ['owner A', 'owner B', 'role for all rows', 'gives it away'] as const
type Kind = (typeof kinds)[number]

function writesOf(world: OwnersWorld, at: number, variant: OwnersVariant): Action[] {
  const { shared } = world
  const writer = world.writers[at]!
  const name = `writer ${(at + 1).toString()}`
  const commits = kinds.map((kind) => ({
    isPossible: () =>
      writer.phase === writing.idle &&
      (kind !== 'owner A' || shared.owner === 0) &&
      (kind !== 'owner B' || shared.owner === 1),
    run: () => {
      const old = shared.owner
      if (kind === 'gives it away') shared.owner = 1 - old
      writer.phase = writing.committed
      writer.version = ++shared.version
      writer.sees = bit(old) | bit(shared.owner) | bit(everyone)
      writer.stale = staleOf(kind, old, shared.owner, variant)
    },
    tell: () => `${name} (${kind}) commits v${(shared.version + 1).toString()}`,
  }))
  const drops = Array.from({ length: 8 }, (_, command) => ({
    isPossible: () => writer.phase === writing.committed && (writer.stale & bit(command)) !== 0,
    run: () => {
      writer.stale &= ~bit(command)
      world.drop(command)
    },
    tell: () =>
      `${name} drops ${command < 4 ? `register ${command.toString()}` : `key ${(command - 4).toString()}`}`,
  }))
  const answer = {
    isPossible: () => writer.phase === writing.committed && writer.stale === 0,
    run: () => {
      for (const who of [0, 1, everyone]) {
        const sees = writer.sees & bit(who)
        if (sees) world.promised[who] = Math.max(world.promised[who] ?? 0, writer.version)
      }
      writer.phase = writing.done
      writer.version = writer.sees = 0
    },
    tell: () => `${name} answers`,
  }
  return [...commits, ...drops, answer]
}

/** What a write makes stale: registers 0 to 3 as bits, and from bit 4 the keys of the row. */
function staleOf(
  kind: Kind,
  old: number,
  next: number,
  { caches, mistake }: OwnersVariant,
): number {
  const isUnknown = kind === 'role for all rows'
  const known = isUnknown ? [] : mistake === 'old owner not invalidated' ? [next] : [old, next]
  const rows = isUnknown && mistake !== 'unknown owner not invalidated' ? bit(lists.rows) : 0
  const views = [everyone, ...known]
  const shift = caches === 'list' ? 0 : 4
  return views.reduce((bits, who) => bits | bit(who + shift), rows)
}

function readsOf(world: OwnersWorld, who: number, variant: OwnersVariant): Action[] {
  const { shared } = world
  const reader = world.readers[who]!
  const key = keyOf(who, variant.mistake)
  const entry = world.entries[key]!
  const name = `the reader of ${ownerName(who)}`
  const isHit = () => entry.kind === 1 && entry.stamp === world.stampOf(key, variant.caches)
  const end = (value: number, whose: number) => {
    if (value < reader.promised || whose !== who) shared.isBroken = 1
    reader.phase = reading.idle
    reader.promised = reader.stamp = reader.value = 0
  }
  return [
    {
      isPossible: () => reader.phase === reading.idle && reader.readsLeft > 0,
      run: () => {
        reader.readsLeft--
        reader.promised = world.promised[who] ?? 0
        if (isHit()) {
          end(entry.value, entry.whose)
          return
        }
        reader.phase = reading.missed
        reader.stamp = world.stampOf(key, variant.caches)
        const isFree = entry.kind < 2
        if (variant.caches === 'item' && isFree) {
          entry.kind = 2 + who
          entry.stamp = entry.value = entry.whose = 0
        }
      },
      tell: () =>
        isHit()
          ? `${name} hits v${entry.value.toString()} of ${ownerName(entry.whose)}`
          : `${name} misses`,
    },
    {
      isPossible: () => reader.phase === reading.missed,
      run: () => {
        reader.phase = reading.loaded
        reader.value = shared.version
      },
      tell: () => `${name} reads v${shared.version.toString()} from the database`,
    },
    {
      isPossible: () => reader.phase === reading.loaded,
      run: () => {
        const mayStore = variant.caches === 'list' || entry.kind === 2 + who
        if (mayStore) {
          Object.assign(entry, { kind: 1, stamp: reader.stamp, value: reader.value, whose: who })
        }
        end(reader.value, who)
      },
      tell: () =>
        `${name} stores v${reader.value.toString()} and answers v${reader.value.toString()}`,
    },
  ]
}

function bit(at: number): number {
  return 1 << at
}
