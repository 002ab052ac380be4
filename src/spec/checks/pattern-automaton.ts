/** The Glushkov automaton of a regular expression. */
export interface Automaton {
  /** For each position, the characters it matches: a bit for each of the alphabet. */
  takes: bigint[]
  /** For each position, the positions that may come next. */
  next: Set<number>[]
  /** Positions that may come next in two ways. */
  doubled: Set<number>
}

/** A part of the expression. */
interface Part {
  first: number[]
  last: number[]
  mayBeEmpty: boolean
}

/** Enough characters to tell the classes of a pattern apart. */
const alphabet = [...Array(95).keys()].map((code) => String.fromCharCode(code + 32))
alphabet.push('\t', '\n', 'é', '漢')

const tokens =
  /\(\?<?[=!]|\(\?:|\(\?<\w+>|\[(?:\\.|[^\]\\])*\]|\\(?:[pPu]\{[^}]*\}|k<\w+>|u[\da-f]{4}|x[\da-f]{2}|.)|\{\d+(?:,\d*)?\}\??|[*+?]\??|./gisu

const empty: Part = { first: [], last: [], mayBeEmpty: true }

/** Of a valid pattern. Lookarounds are ignored; a long repetition counts as an endless one. */
export function automatonOf(pattern: string): Automaton {
  const automaton: Automaton = { takes: [], next: [], doubled: new Set() }
  choice(automaton, (pattern.match(tokens) ?? []).reverse(), ['*', '[^]'])
  return automaton
}

/** `before` is what precedes a sequence that isn't anchored to the start of the text. */
function choice(automaton: Automaton, rest: string[], before: string[] = []): Part {
  const whole = sequence(automaton, rest, before)
  while (rest.at(-1) === '|') {
    rest.pop()
    const other = sequence(automaton, rest, before)
    whole.first.push(...other.first)
    whole.last.push(...other.last)
    whole.mayBeEmpty ||= other.mayBeEmpty
  }
  return whole
}

function sequence(automaton: Automaton, rest: string[], before: string[]): Part {
  if (rest.at(-1) !== '^') rest.push(...before)
  let whole: Part = { first: [], last: [], mayBeEmpty: true }
  while (rest.length > 0 && rest.at(-1) !== '|' && rest.at(-1) !== ')') {
    const part = repeated(automaton, rest, atom(automaton, rest))
    link(automaton, whole.last, part.first)
    whole = {
      first: whole.mayBeEmpty ? [...whole.first, ...part.first] : whole.first,
      last: part.mayBeEmpty ? [...whole.last, ...part.last] : part.last,
      mayBeEmpty: whole.mayBeEmpty && part.mayBeEmpty,
    }
  }
  return whole
}

function atom(automaton: Automaton, rest: string[]): Part {
  const token = rest.pop() ?? ''
  if (token.startsWith('(')) {
    const inner = choice(automaton, rest)
    rest.pop()
    return /[=!]$/.test(token) ? empty : inner
  }
  if (/^([$^]|\\([bB1-9]|k<.*))$/s.test(token)) return empty
  const position = automaton.takes.push(taken(token)) - 1
  automaton.next.push(new Set())
  return { first: [position], last: [position], mayBeEmpty: false }
}

function repeated(automaton: Automaton, rest: string[], part: Part): Part {
  const quantifier = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??$/.exec(rest.at(-1) ?? '')
  if (!quantifier) return part
  rest.pop()
  const [, sign, least = '1', comma = '', most = ''] = quantifier
  const isEndless = comma !== '' && most === ''
  const isLong = sign === undefined ? isEndless || Number(most || least) > 9 : sign !== '?'
  if (isLong) link(automaton, part.last, part.first)
  const mayBeEmpty = sign === undefined ? least === '0' : sign !== '+'
  return { ...part, mayBeEmpty: part.mayBeEmpty || mayBeEmpty }
}

function link({ next, doubled }: Automaton, from: number[], to: number[]): void {
  for (const position of from) {
    for (const other of to) {
      if (next[position]?.has(other)) doubled.add(position)
      next[position]?.add(other)
    }
  }
}

function taken(token: string): bigint {
  const source = new RegExp(`^(?:${token})$`, /^\\[pPu]\{/.test(token) ? 'u' : '')
  return alphabet.reduce(
    (bits, char, at) => (source.test(char) ? bits | (1n << BigInt(at)) : bits),
    0n,
  )
}
