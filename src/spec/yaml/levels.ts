/** The most levels of brackets or indentation in a spec. */
export const mostLevels = 100
