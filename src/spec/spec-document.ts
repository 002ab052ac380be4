import type * as z from 'zod/mini'

import type { authenticationSchema } from './schema/authentication.js'
import type { cachingSchema } from './schema/caching.js'
import type { columnSchema } from './schema/column.js'
import type { corsSchema } from './schema/cors.js'
import type { audienceSchema, docsSchema } from './schema/audience.js'
import type { documentSchema } from './schema/document.js'
import type { featuresSchema } from './schema/features.js'
import type { rateLimitSchema } from './schema/rate-limits.js'
import type { tableSchema } from './schema/table.js'

/** A spec as written, with short forms and aliases expanded, without defaults. */
export type SpecDocument = z.output<typeof documentSchema>
export type TableSpec = z.output<typeof tableSchema>
export type ColumnSpec = z.output<typeof columnSchema>
export type FeaturesSpec = z.output<typeof featuresSchema>
export type CachingSpec = z.output<typeof cachingSchema>
export type AuthenticationSpec = z.output<typeof authenticationSchema>
export type CorsSpec = z.output<typeof corsSchema>
export type AudienceSpec = z.output<typeof audienceSchema>
export type DocsSpec = z.output<typeof docsSchema>
export type RateLimitSpec = z.output<typeof rateLimitSchema>
