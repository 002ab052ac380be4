/** The command line, or what it names, is wrong: the message says what to do. Exit code 2. */
export class UsageProblem extends Error {
  override name = 'UsageProblem'
}
