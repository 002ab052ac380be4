const codes = { red: 31, green: 32, yellow: 33, cyan: 36, bold: 1, dim: 2 }

export type Paint = (color: keyof typeof codes, text: string) => string

/** Colours text if the stream supports it; `NO_COLOR` and `FORCE_COLOR` take precedence. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  if (!wantsColor(stream)) return (_, text) => text
  return (color, text) => `\u001B[${codes[color]}m${text}\u001B[0m`
}

export function wantsColor(stream: NodeJS.WriteStream): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: terminal } = process.env
  if (force !== undefined) return force !== '0' && force !== 'false'
  if (no !== undefined && no !== '') return false
  return stream.isTTY && terminal !== 'dumb'
}
