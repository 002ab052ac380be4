import { versionOf } from './answers.js'
import type { KnownRow } from './oracle.js'
import type { Read, World } from './world.js'

/**
 * Notes have an owner: users see their own, the admin all of them. The oracle has the rows of each user as
 * a table, `notes@1`; those that the admin sees are `notes`.
 */
const users = ['1', '2', '3']
export const admin = 'admin'

let counter = 0

function viewOf(user: string): string {
  return user === admin ? 'notes' : `notes@${user}`
}

/** A user's or the admin's read of a note or of all notes that they see. */
export function nextNoteRead({ oracle, random }: World): Read | undefined {
  const user = random.pick([...users, admin])
  const rows = oracle.rows(viewOf(user))
  if (rows.length === 0) return undefined
  if (random.next() < 0.5) {
    return { path: '/api/notes?limit=100', rows, isComplete: true, user }
  }
  const row = random.pick(rows)
  return { path: `/api/notes/${row.id}`, rows: [row], isComplete: true, user }
}

/** Creates a note, changes it, gives it to others and deletes it. */
export async function note(world: World): Promise<void> {
  const { oracle, random } = world
  let owner = random.pick(users)
  const made = await world.write('POST', '/api/notes', { text: 'new' }, owner)
  if (made.json === undefined) return
  const { id, version } = versionOf(made.json)
  const shared = oracle.add('notes', id)
  const views = new Map([[owner, oracle.add(viewOf(owner), id)]])
  const isKnown = made.isAcknowledged
  if (isKnown) for (const row of [shared, ...views.values()]) oracle.created(row, version)
  for (let left = isKnown ? random.between(1, 6) : 0; left > 0 && !world.isOver; left--) {
    await random.pause(20, 200)
    const own = views.get(owner)
    if (!own) break
    if (random.next() < 0.5) {
      await change(world, [shared, own], random.pick([owner, admin]))
      continue
    }
    const next = random.pick(users.filter((user) => user !== owner))
    if (!views.has(next)) views.set(next, oracle.add(viewOf(next), id))
    const moved = await move(world, shared, {
      from: own,
      to: views.get(next) ?? own,
      owners: [owner, next],
    })
    if (!moved) break
    owner = next
  }
  await random.pause(50, 200)
  const all = [shared, ...views.values()]
  await remove(world, all, isKnown ? random.pick([owner, admin]) : admin)
  await random.pause(50, 200)
  oracle.forget(all)
}

async function change(world: World, rows: KnownRow[], user: string): Promise<void> {
  for (const row of rows) world.oracle.writing(row)
  const path = `/api/notes/${rows[0]?.id ?? ''}`
  const text = `text ${(++counter).toString()}`
  const { isAcknowledged, json } = await world.write('PATCH', path, { text }, user)
  if (!isAcknowledged) return
  for (const row of rows) world.oracle.written(row, versionOf(json).version)
}

interface Move {
  from: KnownRow
  to: KnownRow
  owners: [from: string, to: string]
}

/** Returns whether it is known that the note has its new owner. */
async function move(world: World, shared: KnownRow, { from, to, owners }: Move): Promise<boolean> {
  const { oracle } = world
  oracle.writing(shared)
  oracle.changing([from], 'absent')
  oracle.changing([to], 'present')
  const body = { id: Number(shared.id), from: Number(owners[0]), to: Number(owners[1]) }
  const { isAcknowledged, json } = await world.write('POST', '/api/notes/move', body, admin)
  if (!isAcknowledged) return false
  const { version } = versionOf(json)
  oracle.written(shared, version)
  oracle.deleted([from])
  oracle.created(to, version)
  return true
}

async function remove(world: World, rows: KnownRow[], user: string): Promise<void> {
  const path = `/api/notes/${rows[0]?.id ?? ''}`
  for (let attempts = 0; attempts < 20 && !world.isOver; attempts++) {
    world.oracle.changing(rows, 'absent')
    const { isAcknowledged, status } = await world.write('DELETE', path, undefined, user)
    if (isAcknowledged) world.oracle.deleted(rows)
    if (isAcknowledged || status === 404 || status === 204) return
    await world.random.pause(500, 800)
  }
}
