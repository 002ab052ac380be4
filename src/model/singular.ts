import pluralize from 'pluralize'

/** Words that the library gets wrong; the same word when it has no singular. */
const exceptions = new Map([
  ...[
    ...['data', 'media', 'metadata', 'bias', 'canvas', 'lens', 'pants', 'goods', 'trousers'],
    ...['aws', 'bios', 'chaos', 'cms', 'cmos', 'crm', 'dns', 'gps', 'ios', 'os', 'pos', 'rss'],
    ...['sms', 'tls', 'css', 'sass', 'mms', 'us', 'as', 'mathematics', 'physics', 'logistics'],
    ...['statistics', 'analytics', 'metrics', 'atlas', 'this'],
  ].map((word): [string, string] => [word, word]),
  ['axes', 'axis'],
  ['caches', 'cache'],
  ['cookies', 'cookie'],
  ['leaves', 'leave'],
  ['lenses', 'lens'],
  ['zeroes', 'zero'],
])

/** `items` → `item`, `categories` → `category`; a word without a plural stays as it is. */
export function singular(word: string): string {
  const found = exceptions.get(word.toLowerCase()) ?? pluralize.singular(word)
  return found === '' ? word : found
}
