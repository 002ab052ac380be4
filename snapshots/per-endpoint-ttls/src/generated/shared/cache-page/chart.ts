// Made by pylight from pylight.yaml.
/** What a bar shows: a share from 0 to 1, undefined for none, and a text. */
export interface Bar {
  share: number | undefined
  title: string
}

const height = 100
const step = 10

/** An SVG of bars, with a line at the share that is aimed at. */
export function barChart(bars: Bar[], aim: number, title: string): string {
  const width = bars.length * step
  const drawn = bars.map(({ share, title }, at) => {
    const tall = share === undefined ? 1 : Math.max(1, share * height)
    const kind = share === undefined ? 'none' : share < aim ? 'below' : 'above'
    const place = `x="${at * step + 1}" y="${height - tall}" width="${step - 2}" height="${tall}"`
    return `<rect class="${kind}" ${place}><title>${title}</title></rect>`
  })
  const line = height * (1 - aim)
  const label = `role="img" aria-label="${title}"`
  return `<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" ${label}>
${drawn.join('\n')}
<line x1="0" y1="${line}" x2="${width}" y2="${line}"/>
</svg>`
}
