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

/** A spec's next text, which stands beside the spec until it is put in its place. */
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

  /** What couldn't be written may be what can't be removed. */
  discard(): void {
    try {
      rmSync(this.temporary, { force: true })
    } catch {
      return
    }
  }
}
