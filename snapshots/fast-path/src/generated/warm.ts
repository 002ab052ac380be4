// Made by pylight from pylight.yaml.

/** The spec names no lists to warm. */
export function warmCaches(): Promise<void> {
  return Promise.resolve()
}
