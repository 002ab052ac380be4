import { joinsStaleLoads } from './variant.js'
import { firstEra, holds, type World } from './world.js'

const eraShift = 4
const tokenBits = 15

/** What an entry is valid for: the era and the token that its reader saw. */
export function stampOf({ shared, register, variant }: World): number {
  const era = variant.mistake === 'no era' ? 0 : shared.era
  return (era << eraShift) | register.token
}

/** An unused token. */
export function newToken(world: World): number {
  const { register, variant, savedRegister, entry, readers, writers, sent } = world
  if (variant.mistake === 'counter') return register.token + 1
  let used = (1 << register.token) | (1 << savedRegister.token) | bitOf(entry.stamp)
  used |= bitOf(world.savedEntry.stamp)
  for (const writer of writers) used |= 1 << writer.token
  for (const reader of readers) used |= bitOf(reader.stamp)
  for (const { stamp } of sent) used |= bitOf(stamp)
  let token = 1
  while (used & (1 << token)) token++
  return token
}

function bitOf(stamp: number): number {
  return 1 << (stamp & tokenBits)
}

/** Token numbers, old to new; zero for dead tokens. */
const names = new Uint8Array(tokenBits + 1)

/**
 * A token that is in no register, no snapshot and no command that may be sent again never comes back,
 * because tokens are unique; nor does an earlier era. Entries that depend on one are useless. The other
 * tokens and the era are renumbered from one, because their numbers don't matter.
 */
export function forgetDeadTokens(world: World) {
  const { register, savedRegister, entry, savedEntry, writers, readers, sent, variant } = world
  if (variant.mistake === 'counter' || joinsStaleLoads(variant)) return
  nameTokens(world)
  register.token = names[register.token]!
  if (variant.mistake === 'no era') savedRegister.token = names[savedRegister.token]!
  for (const writer of writers) writer.token = names[writer.token]!
  for (const reader of readers) reader.stamp = rename(world, reader.stamp)
  for (const entry of sent) renameSent(world, entry)
  if (entry.kind === holds.value) renameEntry(world, entry)
  if (savedEntry.kind === holds.value) renameEntry(world, savedEntry)
  if (variant.mistake !== 'no era') startFromFirstEra(world)
}

function nameTokens({ register, savedRegister, writers, variant }: World) {
  names.fill(0)
  let last = 0
  if (register.token !== 0) names[register.token] = ++last
  for (const { token } of writers) if (token !== 0 && !names[token]) names[token] = ++last
  const { token } = savedRegister
  if (variant.mistake === 'no era' && token !== 0 && !names[token]) names[token] = last + 1
}

function rename({ shared, variant }: World, stamp: number): number {
  const name = names[stamp & tokenBits]!
  if (name === 0 || variant.mistake === 'no era') return name
  return stamp >> eraShift === shared.era ? (firstEra << eraShift) | name : 0
}

function renameSent(world: World, sent: World['sent'][number]) {
  sent.stamp = rename(world, sent.stamp)
  if (sent.stamp === 0) sent.value = 0
}

function renameEntry(world: World, entry: World['entry']) {
  entry.stamp = rename(world, entry.stamp)
  if (entry.stamp === 0) entry.kind = entry.value = holds.nothing
}

/** A snapshot comes back in another era, so no stamp in it will be valid. */
function startFromFirstEra({ shared, writers, savedRegister, savedEntry }: World) {
  for (const writer of writers) writer.era = writer.era === shared.era ? firstEra : 0
  shared.era = firstEra
  if (savedRegister.token !== 0) savedRegister.token = 1
  if (savedEntry.kind === holds.value) {
    savedEntry.kind = savedEntry.stamp = savedEntry.value = holds.nothing
  }
}
