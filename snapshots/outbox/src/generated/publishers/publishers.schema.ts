// Made by pylight from pylight.yaml, table publishers.
import { z } from 'zod'

import type { Prisma, Publisher as PublisherRow } from '../prisma/client.js'
import type { Visitor } from '../shared/auth/principal.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Publisher {
  id: number
  name: string
}

/** The answer for a row. */
export function toPublisher(row: PublisherRow): Publisher {
  return {
    id: row.id,
    name: row.name,
  }
}

export const publisherParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const publishersIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.PublisherWhereInput
type OrderBy = Prisma.PublisherOrderByWithRelationInput

export const parsePublishersQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    name: filters.text,
  },
  sorts: ['id', 'name'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: publishersIgnored,
})
export type PublishersQuery = ReturnType<typeof parsePublishersQuery>

/** Columns that a new row must have. */
const required = {
  name: values.text({ max: 100 }),
}

/** Columns that it may leave out. */
const optional = {}

/** Values of a new row. */
export interface PublisherCreate {
  name: string
}

export const publisherCreate: z.ZodType<PublisherCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface PublisherUpdate {
  name?: string
}

export const publisherUpdate: z.ZodType<PublisherUpdate> = values.updateBody({
  ...required,
  ...optional,
})

export type PublishersHooks = WriteHooks<
  [id: number],
  Publisher,
  PublisherCreate,
  PublisherUpdate,
  PublisherCreate,
  Visitor
>
