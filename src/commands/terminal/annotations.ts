/** A text in an annotation of a GitHub workflow. */
export function escaped(text: string, special: RegExp): string {
  return text.replaceAll(special, (sign) => {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
  })
}
