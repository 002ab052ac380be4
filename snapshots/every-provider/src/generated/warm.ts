// Made by pylight from pylight.yaml.
import { alarmsWarm } from './alarms/alarms.cache.js'
import { listAlarms } from './alarms/alarms.repository.js'
import { parseAlarmsQuery } from './alarms/alarms.schema.js'
import { readingsWarm } from './readings/readings.cache.js'
import { listReadings } from './readings/readings.repository.js'
import { parseReadingsQuery } from './readings/readings.schema.js'
import { system } from './shared/auth/principal.js'
import { store } from './shared/cache/connection.js'
import { reportProblem } from './shared/database-problems.js'
import { log } from './shared/log.js'

/** Fetches the spec's warm lists into the cache. One that can't be fetched is logged. */
export async function warmCaches(): Promise<void> {
  for (const query of alarmsWarm) {
    await warm('alarms', query, () =>
      listAlarms(parseAlarmsQuery(new URLSearchParams(query)), system('warm')),
    )
  }
  for (const query of readingsWarm) {
    await warm('readings', query, () =>
      listReadings(parseReadingsQuery(new URLSearchParams(query), {})),
    )
  }
}

async function warm(table: string, query: string, list: () => Promise<unknown>) {
  try {
    if (await store.isBackWithin(5000)) await list()
    else log.warn({ table, query }, 'a list is not warmed: its cache is away')
  } catch (error) {
    if (!reportProblem(error)) log.warn({ err: error, table, query }, 'could not warm a list')
  }
}
