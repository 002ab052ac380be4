/** Keys and indexes from the top of a spec to one of its values. */
export type SpecPath = readonly (string | number)[]

/** `tables[0].columns.price`; keys that are not identifiers are quoted. */
export function formatPath(path: SpecPath): string {
  return path.map(formatStep).join('').replace(/^\./, '')
}

function formatStep(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`
  return /^\w{1,60}$/.test(step) ? `.${step}` : `[${quote(step)}]`
}

/** A value for a message: texts are quoted, long values are cut. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
