import { providers } from '../services/databases.js'
import { describeProject } from './contract.js'
import { describeHostileQueries } from './suites/hostile-queries.js'

for (const provider of providers)
  describeProject([`all-types-${provider}`], provider, [describeHostileQueries])
