/** A bug of Pylight itself: the command line asks the user to report it and exits with 1. */
export class InternalError extends Error {
  override name = 'InternalError'
}
