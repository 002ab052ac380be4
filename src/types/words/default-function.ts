export const defaultFunctions = ['now', 'uuid', 'cuid', 'autoincrement'] as const

/** Functions that make a column's default. */
export type DefaultFunction = (typeof defaultFunctions)[number]
