// Made by pylight from pylight.yaml.

/** No list is to be in the cache from the start. */
export function warmCaches(): Promise<void> {
  return Promise.resolve()
}
