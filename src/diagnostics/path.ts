/** Keys and indexes that lead from the top of a spec to one of its values. */
export type SpecPath = readonly (string | number)[]

/** `tables[0].columns.price`; keys that are no identifiers stand in quotes. */
export function formatPath(path: SpecPath): string {
  return path.map(formatStep).join('').replace(/^\./, '')
}

function formatStep(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`
  return /^\w{1,60}$/.test(step) ? `.${step}` : `[${quote(step)}]`
}

/** A value as a message shows it: in quotes when it is a text, and cut when it is long. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
