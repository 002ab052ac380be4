/** Levels of brackets or indentation in a spec, at most. */
export const mostLevels = 100
