import { Router } from 'express'

import type { DocumentVersionsHooks } from '../generated/document_versions/document_versions.schema.js'

/** Your code around the writes of document_versions: `beforeCreate`, `afterUpdate` and so on. */
export const documentVersionsHooks: DocumentVersionsHooks = {}

/** Your own routes below `/api/document_versions`; they take precedence over the generated ones. */
export const documentVersionsRoutes: Router = Router()
