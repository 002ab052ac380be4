// Made by pylight from pylight.yaml, table tags.

/** How long answers are kept, in seconds. */
export const tagsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const tagsKeys = {
  /** `tags:GET:page=1&limit=10&sort=-name` */
  list: (query: { key: string }) => `tags:GET:${query.key}`,
  /** `tags:GET:id=42` */
  item: (id: number) => `tags:GET:id=${id}`,
}
