import * as z from 'zod/mini'

import { names, optional, required, text } from './key.js'

/** Who gets a page for people. */
export const audienceSchema = z.union([
  z.boolean(),
  z.strictObject({ roles: required(names(), 'Roles of those who get it.') }),
])

/** The same for `/docs`, with what the page needs itself. */
export const docsSchema = z.union([
  z.boolean(),
  z.strictObject({
    roles: optional(names(), 'Roles of those who get it.'),
    client_id: optional(
      text(),
      'The name of the page /docs at the server of authorization_url: a public client, without a secret.',
    ),
  }),
])
