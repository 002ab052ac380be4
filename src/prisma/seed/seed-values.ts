import type { Provider } from '../../databases/provider.js'

/** A moment, of which some columns keep a part. */
export interface Moment {
  at: Date
  form: 'date' | 'time' | 'datetime' | 'timestamp'
}

/** A value as the database's driver takes it. */
export function driverValue(value: unknown, provider: Provider): unknown {
  if (typeof value === 'object' && value !== null && 'form' in value) {
    return momentTexts[provider](value as Moment)
  }
  if (Array.isArray(value)) return value.map((one) => driverValue(one, provider))
  if (value instanceof Uint8Array) return Buffer.from(value)
  return value
}

/** The part of an ISO text that a column keeps. */
function part({ at, form }: Moment): string {
  const text = at.toISOString()
  if (form === 'date') return text.slice(0, 10)
  return form === 'time' ? text.slice(11, 23) : text.slice(0, 23)
}

const momentTexts: Record<Provider, (moment: Moment) => string> = {
  sqlite: ({ at, form }) => {
    const text = at.toISOString().slice(0, 23)
    if (form === 'date') return `${text.slice(0, 10)}T00:00:00.000+00:00`
    return `${form === 'time' ? `1970-01-01${text.slice(10)}` : text}+00:00`
  },
  postgresql: (moment) => part(moment) + (moment.form === 'datetime' ? 'Z' : ''),
  mysql: (moment) => part(moment).replace('T', ' '),
}
