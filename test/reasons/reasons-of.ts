import { why, type MadeFile, type Reasons } from '../../src/pipeline/why.js'

export function reasonsOf(text: string): Reasons {
  const { reasons, diagnostics } = why({ file: 'pylight.yaml', text })
  if (!reasons) throw new Error(JSON.stringify(diagnostics))
  return reasons
}

export function fileOf(reasons: Reasons, path: string): MadeFile {
  const file = reasons.file(path)
  if (!file) throw new Error(`${path} is not made`)
  return file
}
