// Made by pylight from pylight.yaml, table busy_studios.

/** How long answers are kept, in seconds. */
export const busyStudiosTtl = {
  list: { seconds: 300 },
}

export const busyStudiosKeys = {
  /** `busy_studios:GET:page=1&limit=10&sort=-films` */
  list: (query: { key: string }) => `busy_studios:GET:${query.key}`,
}
