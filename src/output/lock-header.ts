/** The first line of `pylight.lock`: how the files were generated. */
export interface LockHeader {
  /** Pylight's version. */
  version: string
  /** The spec's path, relative to the lock; absent when it is `pylight.yaml` beside it. */
  spec?: string
  /** The database given by `--provider`. */
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

/** The first header in a text of `pylight.lock`, which may have conflict markers. */
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
