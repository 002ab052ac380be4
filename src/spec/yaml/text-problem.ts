import type { YamlProblem } from './node.js'

const mostCharacters = 8_000_000

/** Control characters except tabs and line ends, unpaired surrogates, and replacement characters. */
export const unwanted = /[^\P{Cc}\t\n\r\u0085]|\p{Cs}|[\ufffd-\uffff]/u

/** Problems of a text that are found before parsing it. */
export function textProblem(text: string): YamlProblem | undefined {
  if (text.length > mostCharacters) {
    const megabytes = (text.length / 1_000_000).toFixed(0)
    const message = `The spec has ${megabytes} MB of text. The limit is 8 MB.`
    return { code: 'yaml/too-large', message, path: [], start: -1, end: -1 }
  }
  const start = text.search(unwanted)
  return start === -1 ? undefined : characterProblem(text, start)
}

function characterProblem(text: string, start: number): YamlProblem {
  const place = { path: [], start, end: start + 1 }
  if (text.charAt(start) === '\ufffd') {
    const message = 'This is a replacement character: the text was damaged. Save it as UTF-8.'
    return { code: 'yaml/encoding', message, ...place }
  }
  const hex = text.charCodeAt(start).toString(16).toUpperCase().padStart(4, '0')
  const message = `The character U+${hex} is invisible and not allowed here. Remove it.`
  return { code: 'yaml/control-character', message, ...place }
}
