// Made by pylight from pylight.yaml.
import { Api, type ClientOptions } from './core.js'
import { BookingsClient } from './tables/bookings.js'
import { BusyStudiosClient } from './tables/busy_studios.js'
import { FilmsClient } from './tables/films.js'
import { RatingNotesClient } from './tables/rating_notes.js'
import { RentalsClient } from './tables/rentals.js'
import { ScreeningsClient } from './tables/screenings.js'
import { ScreensClient } from './tables/screens.js'
import { StudioFilmsClient } from './tables/studio_films.js'
import { StudiosClient } from './tables/studios.js'
import { VisitsClient } from './tables/visits.js'

export * from './core.js'

/** The API's tables: `client.bookings.list()`. */
export function createClient(options: ClientOptions) {
  const api = new Api(options)
  return {
    bookings: new BookingsClient(api),
    busyStudios: new BusyStudiosClient(api),
    films: new FilmsClient(api),
    ratingNotes: new RatingNotesClient(api),
    rentals: new RentalsClient(api),
    screenings: new ScreeningsClient(api),
    screens: new ScreensClient(api),
    studioFilms: new StudioFilmsClient(api),
    studios: new StudiosClient(api),
    visits: new VisitsClient(api),
  }
}

export type Client = ReturnType<typeof createClient>
