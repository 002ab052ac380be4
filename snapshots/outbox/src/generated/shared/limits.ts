// Made by pylight from pylight.yaml.

/** What one request may ask for, so that it can't keep others waiting. */
export const limits = {
  /** Characters of the query string as it was sent. */
  queryLength: 8000,
  parameters: 50,
  /** Values of all filters together: `id__in=1,2` has two. */
  values: 500,
  /** Characters of a parameter. */
  valueLength: 2000,
  /** Filters by `like`: for each one the database reads every row. */
  patterns: 5,
  patternLength: 100,
  /** `%` and `_` in a pattern. */
  wildcards: 10,
  /** Problems that an answer lists. */
  problems: 20,
}
