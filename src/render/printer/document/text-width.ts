import { eastAsianWidth } from 'get-east-asian-width'

const notAscii = /[^\x20-\x7e]/
const maybeEmoji = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u
/** Made when it is needed: V8 takes milliseconds for it. */
let emoji: RegExp | undefined
const mark = /^[\p{Mn}\p{Me}\p{Cc}]$/u

/** The width of a text in columns: combining marks take none, wide characters and emoji two. */
export function textWidth(text: string): number {
  if (!notAscii.test(text)) return text.length
  let width = 0
  let rest = text
  if (maybeEmoji.test(text)) {
    emoji ??= new RegExp('\\p{RGI_Emoji}', 'gv')
    rest = text.replace(emoji, () => {
      width += 2
      return ''
    })
  }
  for (const char of rest) {
    if (!mark.test(char)) width += eastAsianWidth(char.codePointAt(0) ?? 0)
  }
  return width
}
