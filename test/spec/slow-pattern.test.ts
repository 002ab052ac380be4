import { expect, test } from 'vitest'
import { growthOf } from '../../src/spec/checks/slow-pattern.js'

test.each([
  '^(a+)+$',
  '^(a|a)*$',
  '^(a|aa)+$',
  '^(ab|a|b)*$',
  '^(.*)*$',
  '^(\\w+\\s?)*$',
  '^(\\w|\\d)+$',
  '^([a-z]+,?){2,}$',
  '(x+x+)+y',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
])('%s takes exponential time', (pattern) => {
  expect(growthOf(pattern)).toBe('exponential')
})

test.each([
  '^[^@]+@[^@]+\\.[^@]+$',
  '^\\S+@\\S+\\.\\S+$',
  '^.*a.*$',
  '[a-z]+$',
  '^\\s+|\\s+$',
  '^[a-z]{1,30}[a-z]*$',
])('%s takes more time than its text is long', (pattern) => {
  expect(growthOf(pattern)).toBe('polynomial')
})

test.each([
  '^[A-Z0-9-]+$',
  '^[0-9]{13}$',
  '[A-Z]',
  '^(a|b)*$',
  '^(?:a(?:b|c))+$',
  '^[a-z]+(-[a-z]+)*$',
  '^(\\d+,)*\\d+$',
  '^[^\\s]+(\\s[^\\s]+)*$',
  '^([^"]|"")*$',
  '^[\\w.+-]+@[\\w-]+\\.[\\w.-]+$',
  '^(?=.*\\d)(?=.*[a-z]).{8,}$',
  '^\\p{L}+(?: \\p{L}+)*$',
  '^(?:\\d{4}-){3}\\d{4}$',
  '^([0-1]?[0-9]|2[0-3]):[0-5][0-9]$',
  '^(?<year>\\d+)-\\k<year>[)\\]]$',
  '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$',
])('%s takes as long as its text', (pattern) => {
  expect(growthOf(pattern)).toBeUndefined()
})
