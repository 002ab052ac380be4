import type { Edit } from '../../running/edit-files.js'
import type { VariantTable } from '../../running/shop-variant.js'

/** A table of which users see their own rows, and how the fuzzer signs in. */

export const notes: VariantTable = {
  name: 'notes',
  columns: {
    id: { type: 'integer', primary_key: true },
    owner: { type: 'integer' },
    text: { type: 'string', length: 50 },
  },
  row_access: { column: 'owner', bypass_roles: ['admin'] },
}

/** The header that names the user. */
export const userHeader = 'x-user'

const authenticate = `
export const authenticate = (req) => {
  const user = req.get('${userHeader}')
  return user && { subject: user, roles: user === 'admin' ? ['admin'] : [], claims: {} }
}
`

/** A note gets another owner: both see something else afterwards. */
const customNotes = `import { Router } from 'express'
import { notesWrites } from '../generated/notes/notes.cache.js'
import { allow } from '../generated/shared/auth/guards.js'
import { cache } from '../generated/shared/cache/index.js'
import { sendRow } from '../generated/shared/http.js'
import { prisma } from '../generated/shared/prisma.js'

export const notesHooks = {}
export const notesRoutes = Router()

notesRoutes.post('/move', async (req, res) => {
  await allow(req, 'admin')
  const { id, from, to } = req.body
  const owners = [{ owner: from }, { owner: to }]
  const stale = {
    lists: ['notes'],
    items: owners.flatMap((own) => notesWrites.update(id, own).items),
    own: { notes: owners },
  }
  const move = () => prisma.note.update({ where: { id, owner: from }, data: { owner: to } })
  sendRow(res, await cache.write(stale, move))
})
`

export const ownedEdits: Edit[] = [
  { path: 'src/custom/authenticate.ts', from: /[^]+/, to: authenticate },
  { path: 'src/custom/notes.ts', from: /[^]+/, to: customNotes },
]
