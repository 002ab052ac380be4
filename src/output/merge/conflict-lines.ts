/** The lines, from 1, where unresolved conflicts begin. */
export function conflictLines(text: string): number[] {
  if (!/^>{7} /m.test(text)) return []
  return text.split('\n').flatMap((line, index) => (/^<{7} /.test(line) ? [index + 1] : []))
}
