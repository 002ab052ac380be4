// Made by pylight from pylight.yaml, table rooms.
import { z } from 'zod'

import type { Prisma, Room as RoomRow } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Room {
  id: number
  name: string
  floor: number
}

/** The answer for a row. */
export function toRoom(row: RoomRow): Room {
  return {
    id: row.id,
    name: row.name,
    floor: row.floor,
  }
}

export const roomParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const roomsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.RoomWhereInput
type OrderBy = Prisma.RoomOrderByWithRelationInput

export const parseRoomsQuery = queryParser<Where, OrderBy>({
  filters: {
    name: filters.text,
  },
  sorts: ['name', 'floor'],
  defaultSort: ['-floor', 'id'],
  primaryKey: ['id'],
  pages: { only: 200 },
  ignored: roomsIgnored,
})
export type RoomsQuery = ReturnType<typeof parseRoomsQuery>

/** Columns that a new row must have. */
const required = {
  name: values.text({ max: 50 }),
}

/** Columns that it may leave out. */
const optional = {
  floor: values.integer(),
}

/** Values of a new row. */
export interface RoomCreate {
  name: string
  floor?: number
}

export const roomCreate: z.ZodType<RoomCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface RoomUpdate {
  name?: string
  floor?: number
}

export const roomUpdate: z.ZodType<RoomUpdate> = values.updateBody({ ...required, ...optional })

export type RoomsHooks = WriteHooks<[id: number], Room, RoomCreate, RoomUpdate>
