// Made by pylight from pylight.yaml.
import type { Express } from 'express'

import { matchesRouter } from './matches/matches.routes.js'
import { playersRouter } from './players/players.routes.js'
import { jsonBody } from './shared/body.js'
import { stadiumsRouter } from './stadiums/stadiums.routes.js'
import { teamsRouter } from './teams/teams.routes.js'
import { transfersRouter } from './transfers/transfers.routes.js'

/** Mounts the routes of every table. */
export function mountTables(app: Express): void {
  app.use('/api', jsonBody)
  app.use('/api/matches', matchesRouter)
  app.use('/api/players', playersRouter)
  app.use('/api/stadiums', stadiumsRouter)
  app.use('/api/teams', teamsRouter)
  app.use('/api/transfers', transfersRouter)
}
