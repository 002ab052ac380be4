// Made by pylight from pylight.yaml, table alarms.
import { z } from 'zod'

import type { Alarm as AlarmRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Alarm {
  id: number
  text: string
}

/** The answer for a row. */
export function toAlarm(row: AlarmRow): Alarm {
  return {
    id: row.id,
    text: row.text,
  }
}

export const alarmParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const alarmsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.AlarmWhereInput
type OrderBy = Prisma.AlarmOrderByWithRelationInput

export const parseAlarmsQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    text: filters.text,
  },
  sorts: ['id', 'text'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: alarmsIgnored,
})
export type AlarmsQuery = ReturnType<typeof parseAlarmsQuery>

/** Columns that a new row must have. */
const required = {
  text: values.text(),
}

/** Columns that it may leave out. */
const optional = {}

/** Values of a new row. */
export interface AlarmCreate {
  text: string
}

export const alarmCreate: z.ZodType<AlarmCreate> = values.createBody(required, optional)

export type AlarmsHooks = WriteHooks<[id: number], Alarm, AlarmCreate, never>
