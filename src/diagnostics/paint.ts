export type Style = 'bold' | 'dim' | 'error' | 'warning'

/** Puts a style on a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string

export const plain: Paint = (_style, text) => text

const codes: Record<Style, string> = { bold: '1', dim: '2', error: '31', warning: '33' }

/** Styles for a terminal. */
export const colours: Paint = (style, text) => `\u001b[${codes[style]}m${text}\u001b[0m`
