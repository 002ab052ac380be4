/** The first line of `pylight.lock`: what all files below were made with. */
export interface LockHeader {
  /** Pylight's own. */
  version: string
  /** Where the spec is, from the folder of the lock; absent when it's `pylight.yaml` there. */
  spec?: string
  /** The database that was asked for instead of the spec's. */
  provider?: string
}

const usualSpec = 'pylight.yaml'
const pattern = /^pylight-lock \d+ pylight (\S+)(?: spec (\S+))?(?: provider (\S+))?\r?$/m

export function printHeader(format: number, { version, spec, provider }: LockHeader): string {
  return [
    `pylight-lock ${format} pylight ${version}`,
    ...(spec === undefined || spec === usualSpec ? [] : [`spec ${encodeURI(spec)}`]),
    ...(provider === undefined ? [] : [`provider ${provider}`]),
  ].join(' ')
}

/** The first header in a text of `pylight.lock`, which may have the marks of a conflict. */
export function parseHeader(text: string): LockHeader & { spec: string } {
  const [, version = '', spec = usualSpec, provider] = pattern.exec(text) ?? []
  return { version, spec: decoded(spec), ...(provider !== undefined && { provider }) }
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
