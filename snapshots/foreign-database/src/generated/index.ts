// Made by pylight from pylight.yaml.
import type { Express, RequestHandler } from 'express'

import { bookingsRouter } from './bookings/bookings.routes.js'
import { busyStudiosRouter } from './busy_studios/busy_studios.routes.js'
import { filmsRouter } from './films/films.routes.js'
import { ratingNotesRouter } from './rating_notes/rating_notes.routes.js'
import { rentalsRouter } from './rentals/rentals.routes.js'
import { screeningsRouter } from './screenings/screenings.routes.js'
import { screensRouter } from './screens/screens.routes.js'
import { jsonBody } from './shared/body.js'
import { mountCachePage } from './shared/cache-page/routes.js'
import { mountDocs } from './shared/docs.js'
import { studioFilmsRouter } from './studio_films/studio_films.routes.js'
import { studiosRouter } from './studios/studios.routes.js'
import { visitsRouter } from './visits/visits.routes.js'

/** The routes of each table, by its name in lower case: a path's case doesn't matter. */
const tables = {
  bookings: bookingsRouter,
  busy_studios: busyStudiosRouter,
  films: filmsRouter,
  rating_notes: ratingNotesRouter,
  rentals: rentalsRouter,
  screenings: screeningsRouter,
  screens: screensRouter,
  studio_films: studioFilmsRouter,
  studios: studiosRouter,
  visits: visitsRouter,
}
const routers = new Map(Object.entries(tables))

const dispatch: RequestHandler<{ table: string }> = (req, res, next) => {
  const router = routers.get(req.params.table.toLowerCase())
  if (router) router(req, res, next)
  else next()
}

/** Mounts the routes of every table. */
export function mountTables(app: Express): void {
  app.use('/api', jsonBody)
  app.use('/api/:table', dispatch)
  mountDocs(app)
  mountCachePage(app)
}
