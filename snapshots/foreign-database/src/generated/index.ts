// Made by pylight from pylight.yaml.
import type { Express } from 'express'

import { bookingsRouter } from './bookings/bookings.routes.js'
import { filmsRouter } from './films/films.routes.js'
import { ratingNotesRouter } from './rating_notes/rating_notes.routes.js'
import { screeningsRouter } from './screenings/screenings.routes.js'
import { screensRouter } from './screens/screens.routes.js'
import { jsonBody } from './shared/body.js'
import { studiosRouter } from './studios/studios.routes.js'

/** The routes of each table, by its name in lower case: a path's case doesn't matter. */
const tables = {
  bookings: bookingsRouter,
  films: filmsRouter,
  rating_notes: ratingNotesRouter,
  screenings: screeningsRouter,
  screens: screensRouter,
  studios: studiosRouter,
}
const routers = new Map(Object.entries(tables))

/** Mounts the routes of every table. */
export function mountTables(app: Express): void {
  app.use('/api', jsonBody)
  app.use('/api/:table', (req, res, next) => {
    const router = routers.get(req.params.table.toLowerCase())
    if (router) router(req, res, next)
    else next()
  })
}
