import { hash } from 'node:crypto'

/** 32 hexadecimal digits; the same for texts that differ only in line ends. */
export function hashOfText(text: string): string {
  return hash('sha256', withUnixLineEnds(text), 'hex').slice(0, 32)
}

const hashes = new WeakMap<object, string>()

/** The hash of a file's text, computed once. */
export function hashOfFile(file: Readonly<{ text: string; hash?: string }>): string {
  const known = file.hash ?? hashes.get(file) ?? hashOfText(file.text)
  hashes.set(file, known)
  return known
}

export function isSameText(one: string, other: string): boolean {
  return one === other || withUnixLineEnds(one) === withUnixLineEnds(other)
}

export function withUnixLineEnds(text: string): string {
  return text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text
}

/** A text with the line ends of another, for checkouts on Windows. */
export function withLineEndsOf(model: string, text: string): string {
  return model.includes('\r\n') ? withUnixLineEnds(text).replaceAll('\n', '\r\n') : text
}
