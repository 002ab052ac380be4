// Made by pylight from pylight.yaml.
import { Api, type ClientOptions } from './core.js'
import { AlarmsClient } from './tables/alarms.js'
import { GatesClient } from './tables/gates.js'
import { MachineKeysClient } from './tables/machine_keys.js'
import { ReadingsClient } from './tables/readings.js'
import { SitesClient } from './tables/sites.js'

export * from './core.js'

/** The API's tables: `client.alarms.list()`. */
export function createClient(options: ClientOptions) {
  const api = new Api(options)
  return {
    alarms: new AlarmsClient(api),
    gates: new GatesClient(api),
    machineKeys: new MachineKeysClient(api),
    readings: new ReadingsClient(api),
    sites: new SitesClient(api),
  }
}

export type Client = ReturnType<typeof createClient>
