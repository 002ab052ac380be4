import { readFileSync } from 'node:fs'

/** A fenced block of a page. */
export interface Block {
  language: string
  /** The file that the block shows or changes, from the text after the language. */
  path: string
  text: string
}

/** The blocks of a page in `docs/`, in their order. */
export function blocksOf(page: string): Block[] {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8')
  return [...text.matchAll(/^```(\w+) ?(.*)\n([^]*?)^```$/gm)].map(
    ([, language = '', path = '', text = '']) => ({ language, path, text }),
  )
}

/** The text of a file after what a `diff` block shows: lines that go begin with -, new ones with +. */
export function patched(text: string, diff: string): string {
  const lines = diff.trimEnd().split('\n')
  const side = (other: string) =>
    lines
      .filter((line) => !line.startsWith(other))
      .map((line) => line.slice(1))
      .join('\n')
  const before = side('+')
  if (text.split(before).length !== 2) throw new Error(`Not once in the file:\n${before}`)
  return text.replace(before, () => side('-'))
}
