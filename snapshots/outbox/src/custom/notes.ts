import { Router } from 'express'

import type { NotesHooks } from '../generated/notes/notes.schema.js'

/** Your code around the writes of notes: `beforeCreate`, `afterUpdate` and so on. */
export const notesHooks: NotesHooks = {}

/** Your own routes below `/api/notes`; they take precedence over the generated ones. */
export const notesRoutes: Router = Router()
