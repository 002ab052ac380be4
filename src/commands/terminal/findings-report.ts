import type { Finding } from '../../project/doctor/finding.js'
import type { Paint } from './color.js'

const signs = {
  ok: ['green', 'ok'],
  warning: ['yellow', 'warning'],
  error: ['red', 'error'],
} as const

export function describeFindings(findings: Finding[], paint: Paint): string {
  const lines = findings.flatMap(({ level, subject, text, fix, at }) => {
    const [color, sign] = signs[level]
    const start = `${paint(color, sign.padEnd(7))}  ${subject.padEnd(8)}  `
    return [
      `${start}${at === undefined ? '' : `${at}  `}${text}`,
      ...(fix === undefined ? [] : [`${' '.repeat(19)}→ ${fix}`]),
    ]
  })
  return `${[...lines, summary(findings)].join('\n')}\n`
}

function summary(findings: Finding[]): string {
  const count = (level: Finding['level']): number =>
    findings.filter((finding) => finding.level === level).length
  const words = [counted(count('error'), 'error'), counted(count('warning'), 'warning')]
  return words.filter(Boolean).join(', ') || 'All is well.'
}

const counted = (count: number, noun: string): string =>
  count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`
