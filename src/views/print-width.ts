/** Prettier's, for generated projects. */
const printWidth = 100

/** A list on one line where it fits, else an item per line; `column` is where its bracket opens. */
export function fittedList(
  [open, close]: [open: string, close: string],
  items: string[],
  { column, indent = '', rest = '' }: { column: number; indent?: string; rest?: string },
): string {
  const pad = open === '{' ? ' ' : ''
  const oneLine = `${open}${pad}${items.join(', ')}${pad}${close}${rest}`
  if (column + oneLine.length <= printWidth || items.length === 0) return oneLine
  const lines = items.map((item) => `${indent}  ${item},\n`)
  return `${open}\n${lines.join('')}${indent}${close}${rest}`
}

/** A call that ends with a function: its body on the same line where that fits, else on the next. */
export function fittedCall(
  start: string,
  body: string,
  { column, indent }: { column: number; indent: string },
): string {
  const oneLine = `${start} ${body})`
  const isLong = column + oneLine.length > printWidth
  const fitsBroken = column + start.length <= printWidth && 4 + body.length < printWidth
  return isLong && fitsBroken ? `${start}\n${indent}  ${body},\n${indent})` : oneLine
}
