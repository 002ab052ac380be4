/** Characters that would move the cursor, colour the terminal, or show a text in another order. */
const unseen = /[^\P{Cc}\t]|\p{Cf}|\p{Cs}|[\u2028\u2029]/gu

/** A text of the spec that is safe to show in a terminal; tabs become spaces. */
export function visible(text: string): string {
  return text.replaceAll('\t', '    ').replace(unseen, (character) => {
    const isEmojiJoiner = character === '\u200d'
    return isEmojiJoiner ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
  })
}

const graphemes = new Intl.Segmenter()
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\ufe0f/u

/** Columns that a visible text takes in a terminal. */
export function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += wide.test(segment) ? 2 : 1
  return width
}
