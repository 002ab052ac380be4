// Made by pylight from pylight.yaml.
import { Api, type ClientOptions } from './core.js'
import { ByBigintClient } from './tables/by_bigint.js'
import { ByCodeClient } from './tables/by_code.js'
import { ByDayClient } from './tables/by_day.js'
import { ByUuidClient } from './tables/by_uuid.js'
import { MomentsClient } from './tables/moments.js'
import { ThingsClient } from './tables/things.js'

export * from './core.js'

/** The API's tables: `client.byBigint.list()`. */
export function createClient(options: ClientOptions) {
  const api = new Api(options)
  return {
    byBigint: new ByBigintClient(api),
    byCode: new ByCodeClient(api),
    byDay: new ByDayClient(api),
    byUuid: new ByUuidClient(api),
    moments: new MomentsClient(api),
    things: new ThingsClient(api),
  }
}

export type Client = ReturnType<typeof createClient>
