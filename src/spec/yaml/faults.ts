/** What is wrong with the syntax, and where. */
export interface Fault {
  message: string
  start: number
}

const fault = (message: string) => (start: number) => ({ message, start })

export const misfit = fault(
  'This does not fit what stands before it. Check the indentation, the colon after each key, and the quotes around texts with special characters.',
)
export const misplacedItem = fault(
  'This entry is indented differently from the others of its list.',
)
export const missingComma = fault('A comma is missing between the entries of a [ ] or { }.')
export const emptyEntry = fault('An entry is missing before this comma.')
export const neverClosed = fault('A [ or { is opened and never closed.')
export const neverQuoted = fault('A text in quotes is never closed.')
export const stillOpen = fault('A bracket or quote above this line is still open. Close it.')
export const badEscape = fault('This is no escape of YAML. Write \\\\ where a backslash is meant.')
export const noDocument = fault('A line of --- is missing between % and the spec.')
