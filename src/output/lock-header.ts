/** The first line of `pylight.lock`: how the files were generated. */
export interface LockHeader {
  /** Pylight's version. */
  version: string
  /** The spec's path, relative to the lock; absent when it is `pylight.yaml` beside it. */
  spec?: string
  /** The database given by `--provider`. */
  provider?: string
  /** What installs the project's packages, unless it is npm. */
  manager?: string
}

const usualSpec = 'pylight.yaml'
const pattern =
  /^pylight-lock \d+ pylight (\S+)(?: spec (\S+))?(?: provider (\S+))?(?: manager (\S+))?\r?$/m

export function printHeader(
  format: number,
  { version, spec, provider, manager }: LockHeader,
): string {
  return [
    `pylight-lock ${format} pylight ${version}`,
    ...(spec === undefined || spec === usualSpec ? [] : [`spec ${encodeURI(spec)}`]),
    ...(provider === undefined ? [] : [`provider ${provider}`]),
    ...(manager === undefined ? [] : [`manager ${manager}`]),
  ].join(' ')
}

/** The first header in a text of `pylight.lock`, which may have conflict markers. */
export function parseHeader(text: string): LockHeader & { spec: string } {
  const [, version = '', spec = usualSpec, provider, manager] = pattern.exec(text) ?? []
  const named = { ...(provider !== undefined && { provider }), ...(manager && { manager }) }
  return { version, spec: decoded(spec), ...named }
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
