/** Writes bar charts as SVG, for light and dark pages. */
export interface Bar {
  label: string
  value: number
  /** The quartiles. */
  low: number
  high: number
  /** What stands beside the bar. */
  figures: string
}

export interface Chart {
  title: string
  groups: { title: string; bars: Bar[] }[]
  /** Bars whose labels begin with it stand out. */
  own: string
  /** Where a line is drawn. */
  mark?: number
  /** Each group's longest bar is as long as the others' longest. */
  hasOwnScales?: boolean
  notes: string[]
}

const width = 720
const [barsFrom, barsWidth] = [210, 340]
const line = 20

export function chart({ title, groups, own, mark, notes, hasOwnScales }: Chart): string {
  const highestOf = (bars: Bar[]) => Math.max(...bars.map(({ high }) => high))
  let highest = highestOf(groups.flatMap(({ bars }) => bars))
  const x = (value: number) => barsFrom + (value / highest) * barsWidth
  const parts: string[] = []
  let y = 24
  const write = (at: number, kind: string, written: string) => {
    parts.push(`<text class="${kind}" x="${at}" y="${rounded(y)}">${escaped(written)}</text>`)
  }
  write(0, 'title', title)
  const first = y
  for (const group of groups) {
    y += 1.6 * line
    write(0, 'group', group.title)
    if (hasOwnScales) highest = highestOf(group.bars)
    for (const { label, value, low, high, figures } of group.bars) {
      y += line
      write(0, 'label', label)
      const kind = label.startsWith(own) ? 'own' : 'other'
      const size = `width="${rounded(x(value) - barsFrom)}" height="13"`
      parts.push(`<rect class="${kind}" x="${barsFrom}" y="${rounded(y - 11)}" ${size}/>`)
      parts.push(stroke(x(low), y - 4.5, x(high), y - 4.5))
      write(barsFrom + barsWidth + 12, 'figures', figures)
    }
  }
  if (mark !== undefined) parts.push(stroke(x(mark), first + line, x(mark), y + 4, 'mark'))
  y += line
  for (const note of notes) {
    y += 16
    write(0, 'note', note)
  }
  return svg(title, y + 10, parts)
}

function stroke(x1: number, y1: number, x2: number, y2: number, kind = 'spread'): string {
  const ends = `x1="${rounded(x1)}" y1="${rounded(y1)}" x2="${rounded(x2)}" y2="${rounded(y2)}"`
  return `<line class="${kind}" ${ends}/>`
}

const style = `text { font: 13px system-ui, sans-serif; fill: #1f2328 } .title { font-size: 16px } .title, .group { font-weight: 600 }
.note { font-size: 11px } .own { fill: #0969da } .other { fill: #afb8c1 } line { stroke: #1f2328 } .mark { stroke-dasharray: 3 3 }
@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .own { fill: #4493f8 } .other { fill: #6e7681 } line { stroke: #e6edf3 } }`

function svg(title: string, height: number, parts: string[]): string {
  const size = `viewBox="0 0 ${width} ${Math.ceil(height)}" width="${width}"`
  const head = `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">`
  return `${head}\n<title>${escaped(title)}</title>\n<style>${style}</style>\n${parts.join('\n')}\n</svg>\n`
}

const rounded = (value: number) => Number(value.toFixed(1))
const escaped = (raw: string) => raw.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
