import type { Edit } from './edit-files.js'

/** For tests that start a Redis: strict tables use it only after the time of a fence. */
export const shortFences: Edit = {
  path: 'src/generated/shared/cache/invalidation.ts',
  from: 'fenceMs = 10_000',
  to: 'fenceMs = 1_000',
}
