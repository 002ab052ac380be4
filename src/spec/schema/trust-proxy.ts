import * as z from 'zod/mini'

import { text } from './key.js'

/** Numbers and lists as Express takes them. */
export const trustProxySchema = z.pipe(
  z.union([z.boolean(), z.int(), text(), z.array(text())]),
  z.transform((given) => (typeof given === 'string' ? [given] : given)),
)
