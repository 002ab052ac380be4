// Made by pylight from pylight.yaml, table studio_films.

/** How long answers are kept, in seconds. */
export const studioFilmsTtl = {
  list: { seconds: 300 },
  item: { seconds: 300, missing: 5 },
}

export const studioFilmsKeys = {
  /** `studio_films:GET:page=1&limit=10&sort=-films` */
  list: (query: { key: string }) => `studio_films:GET:${query.key}`,
  /** `studio_films:GET:studio_id=42` */
  item: (studio_id: number) => `studio_films:GET:studio_id=${studio_id}`,
}
