/** The output folder can't be written. Nothing was changed, unless the message says so. */
export class OutputProblem extends Error {
  override name = 'OutputProblem'
}

const causes: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be too large',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many open files',
}

/** A message for a failed file operation; other errors are rethrown. */
export function outputProblem(error: unknown, failed: string, rest = ''): OutputProblem {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined || error instanceof OutputProblem) throw error
  return new OutputProblem(`${failed}: ${causes[code] ?? code}.${rest}`, { cause: error })
}
