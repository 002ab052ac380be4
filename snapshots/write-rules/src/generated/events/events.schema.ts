// Made by pylight from pylight.yaml, table events.
import { z } from 'zod'

import type { Event as EventRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Event {
  id: number
  name: string
  happened_at: string
  changed_at: string
}

/** The answer for a row. */
export function toEvent(row: EventRow): Event {
  return {
    id: row.id,
    name: row.name,
    happened_at: values.datetimeText(row.happened_at),
    changed_at: values.datetimeText(row.changed_at),
  }
}

export const eventParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const eventsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.EventWhereInput
type OrderBy = Prisma.EventOrderByWithRelationInput

export const parseEventsQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    name: filters.text,
    happened_at: filters.datetime,
    changed_at: filters.datetime,
  },
  sorts: ['id', 'name', 'happened_at', 'changed_at'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: eventsIgnored,
})
export type EventsQuery = ReturnType<typeof parseEventsQuery>

/** Columns that a new row must have. */
const required = {
  name: values.text({ max: 50 }),
}

/** Columns that it may leave out. */
const optional = {
  happened_at: values.datetime(),
  changed_at: values.datetime(),
}

/** Values of a new row. */
export interface EventCreate {
  name: string
  happened_at?: Date
  changed_at?: Date
}

export const eventCreate: z.ZodType<EventCreate> = values.createBody(required, optional)

export type EventsHooks = WriteHooks<[id: number], Event, EventCreate, never>
