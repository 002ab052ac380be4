export interface Printed {
  text: string
  /** The end of the part of the text that was printed anew. */
  end: number
  /** The end of the part that was read, which may be longer. */
  read: number
}

/**
 * Words longer than any keyword. A layout depends only on their length and on whether they begin with a
 * capital or a sign.
 */
const name = /(?<![\d\\])[A-Za-z_$][\w$]{10,}/g
/** A line, the comments below it and the next word: as far as most lines are read. */
const readLine = /.*(?:\s+(?:\/[/*]|\*).*)*\s*(?:[\w$]+|.)?/y
/** Far more than a project has; bounds the memory of `generate --watch`. */
const limit = 20_000

/**
 * Caches how lines were printed. The files of each table repeat the same statements with other names, mostly
 * of lengths that occurred before. Reading and laying out all of them took a fifth of a run.
 */
export class KnownLines {
  private readonly known = new Map<string, { between: string[]; length: number }>()

  /** What is printed for the line that begins at `start`; `print` does it. */
  print(text: string, start: number, print: () => Printed): Omit<Printed, 'read'> {
    readLine.lastIndex = start
    const line = readLine.exec(text)?.[0] ?? ''
    const names: string[] = []
    const shape = line.replace(name, (word) => {
      names.push(word)
      return alike(word)
    })
    const known = this.known.get(shape)
    if (known) return { text: interleave(known.between, names), end: start + known.length }
    const printed = print()
    const between = printed.text.split(name)
    const isWhole = printed.read <= start + line.length
    if (isWhole && interleave(between, names) === printed.text) {
      if (this.known.size >= limit) this.known.clear()
      this.known.set(shape, { between, length: printed.end - start })
    }
    return printed
  }
}

function alike(word: string): string {
  const first = word.charAt(0)
  const kind = /[a-z]/.test(first) ? 'a' : /[A-Z]/.test(first) ? 'A' : first
  return kind + 'a'.repeat(word.length - 1)
}

function interleave(between: string[], names: string[]): string {
  return between.map((part, at) => (at === 0 ? part : `${names[at - 1] ?? ''}${part}`)).join('')
}
