export const defaultFunctions = ['now', 'uuid', 'cuid', 'autoincrement'] as const

/** What makes a column's default, instead of a literal. */
export type DefaultFunction = (typeof defaultFunctions)[number]
