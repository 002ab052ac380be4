import {
  accessSync,
  constants,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { temporaryName } from '../output/journal.js'
import { outputProblem } from '../output/output-problem.js'
import { displayPath } from './spec-file.js'

/** A new text of a spec, in a file beside the spec until it replaces it. */
export class NextSpecText {
  private readonly file: string
  private readonly temporary: string

  /** @throws OutputProblem when the spec can't be written */
  constructor(path: string, text: string) {
    this.file = realpathSync(path)
    this.temporary = temporaryName(this.file)
    try {
      accessSync(this.file, constants.W_OK)
      rmSync(this.temporary, { force: true })
      writeFileSync(this.temporary, text, { flag: 'wx', mode: statSync(this.file).mode })
    } catch (error) {
      this.discard()
      throw outputProblem(error, `Can't write ${displayPath(path)}`, ' Nothing was changed.')
    }
  }

  put(): void {
    renameSync(this.temporary, this.file)
  }

  /** A file that couldn't be written may not be removable either. */
  discard(): void {
    try {
      rmSync(this.temporary, { force: true })
    } catch {
      return
    }
  }
}
