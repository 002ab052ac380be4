// Made by pylight from pylight.yaml.
import { type Reads, type Span, stepsOf } from '../cache/history.js'
import { nearFigures } from '../cache/near.js'
import type { Load } from '../cache/slowest.js'
import { barChart } from './chart.js'
import { bySteps, type Figures, hitRate, type Memory, sum } from './figures.js'

/** The share of hits that a cache should reach. */
const aim = 0.8

/** Without figures the store can't be reached. */
export function page(figures: Figures | undefined): string {
  if (!figures)
    return document('<p>The store of the cache can’t be reached. Reads go to the database.</p>')
  const { hour, day, totals, memory, slowest } = figures
  const bypasses = [...totals.bypasses].map(([reason, count]) => [reason, number(count)])
  const content = `<dl>
${card('Hit rate, last hour', percent(hitRate(hour)), `of ${number(sum(hour))} reads`)}
${card('Hit rate, last day', percent(hitRate(day)), `of ${number(sum(day))} reads`)}
${card('Hit rate aimed at', percent(aim), 'the dashed line below')}
${card('Time saved', duration(totals.savedMs), 'by all hits so far')}
${card('Queries saved', number(totals.savedQueries), 'by all hits so far')}
${card('Undelivered', number(totals.undelivered), 'writes answered before Redis knew')}
</dl>
<h2>Last hour, by minute</h2>
${chart(hour, 'hour')}
<h2>Last day, by hour</h2>
${chart(day, 'day')}
<h2>Tables</h2>
${tables(figures)}
<h2>Reads that went past the cache</h2>
${grid(['reason', 'reads'], bypasses, 'None so far.')}
<h2>Memory</h2>
${grid(['table', 'entries', 'size'], memoryRows(memory), 'The store doesn’t tell.')}
<h2>Kept by the processes</h2>
${near(totals)}
<h2>Slowest loads of this process in the last hour</h2>
${grid(['key', 'took', 'at'], slowest.map(loadRow), 'None so far.')}`
  return document(content)
}

function card(title: string, value: string, note: string): string {
  return `<div><dt>${title}</dt><dd>${value}</dd><dd>${note}</dd></div>`
}

function chart(reads: Reads[], span: Span): string {
  const starts = stepsOf(span)
  const bars = bySteps(reads, span).map((own, at) => {
    const share = hitRate(own)
    const time = new Date(starts[at] ?? 0).toISOString().slice(11, 16)
    return { share, title: `${time} UTC: ${percent(share)} of ${number(sum(own))} reads` }
  })
  return barChart(bars, aim, `Hit rates of the last ${span}`)
}

/** One row per table and endpoint. */
function tables({ hour, day }: Figures): string {
  const names = new Set(day.map(({ table, endpoint }) => `${table} ${endpoint}`))
  const rows = [...names].sort().map((name) => {
    const own = (reads: Reads[]) =>
      reads.filter(({ table, endpoint }) => `${table} ${endpoint}` === name)
    const [lastHour, lastDay] = [own(hour), own(day)]
    const [table = '', endpoint = ''] = name.split(' ')
    return [
      table,
      endpoint,
      percent(hitRate(lastHour)),
      number(sum(lastHour)),
      percent(hitRate(lastDay)),
      number(sum(lastDay)),
    ]
  })
  return grid(['table', 'endpoint', 'hour', 'reads', 'day', 'reads'], rows, 'No reads so far.')
}

function memoryRows(memory: Map<string, Memory>): string[][] {
  return [...memory].map(([table, { entries, bytes }]) => [table, number(entries), size(bytes)])
}

/** Sums of all processes, and what this one keeps. */
function near({ near: { hits, bytes, evicted } }: Figures['totals']): string {
  const { entries, bytes: kept, maxBytes } = nearFigures()
  const rows = [
    ['hits of kept answers', number(hits)],
    ['not sent by Redis', size(bytes)],
    ['entries that made room for others', number(evicted)],
    ['entries in this process', number(entries)],
    ['size in this process', `${size(kept)} of ${size(maxBytes)}`],
  ]
  return grid(['what', 'so far'], rows, '')
}

function loadRow({ key, ms, at }: Load): string[] {
  return [key, duration(ms), `${at.toISOString().slice(11, 19)} UTC`]
}

function grid(heads: string[], rows: string[][], none: string): string {
  if (rows.length === 0) return `<p>${none}</p>`
  const cells = (tag: string, row: string[]) =>
    row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')
  const lines = rows.map((row) => `<tr>${cells('td', row)}</tr>`)
  return `<table><tr>${cells('th', heads)}</tr>\n${lines.join('\n')}</table>`
}

/** The page around its content. */
export function document(content: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="10">
<title>Cache of ${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/cache/cache.css">
<h1>Cache of ${title}</h1>
<main>
${content}
</main>
</html>
`
}

const title = escaped('Pylight API')

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}

function percent(share: number | undefined): string {
  return share === undefined ? '–' : `${(share * 100).toFixed(1)} %`
}

function number(value: number): string {
  return value.toLocaleString('en-US')
}

/** `340 ms`, `4.2 s`, `12 min` or `3.4 h`. */
function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`
  if (ms < 3_600_000) return `${Math.round(ms / 60_000)} min`
  return `${(ms / 3_600_000).toFixed(1)} h`
}

function size(bytes: number): string {
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
