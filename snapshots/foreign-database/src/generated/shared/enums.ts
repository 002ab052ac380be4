// Made by pylight from pylight.yaml.
import { z } from 'zod'

import { type Filter, oneOf } from './filters.js'

/** The texts of enums' values that can't be names in code, by Prisma's names for them. */

export const ratingTexts = {
  G: 'G',
  PG: 'PG',
  PG_13: 'PG-13',
  R_X: 'R / X',
} as const
export type RatingText = (typeof ratingTexts)[keyof typeof ratingTexts]

/** The text of a value in a request, as Prisma's name of the value. */
export function valueOf<Name extends string>(texts: Record<Name, string>) {
  const names = namesByText(texts)
  return z.enum([...names.keys()]).transform((text) => names.get(text) as Name)
}

/** A filter by the texts of an enum. */
export function filterOf(texts: Record<string, string>): Filter {
  const names = namesByText(texts)
  const filter = oneOf(texts)
  return {
    ...filter,
    read(text) {
      const found = filter.read(text)
      return found && { ...found, value: names.get(text) }
    },
  }
}

function namesByText<Name extends string>(texts: Record<Name, string>): Map<string, Name> {
  const entries = Object.entries(texts) as [Name, string][]
  return new Map(entries.map(([name, text]) => [text, name]))
}
