import { inspect } from 'node:util'
import type { Config } from '@oclif/core/config'
import { maskPasswords } from '../../diagnostics/mask.js'
import { nearest } from '../../diagnostics/suggest.js'
import { OutputProblem } from '../../output/output-problem.js'
import { PrismaProblem } from '../../prisma/problem.js'
import { RedisProblem } from '../../redis/problem.js'
import { version } from '../../package.js'
import { SpecProblem } from '../../project/spec-problem.js'
import { UsageProblem } from '../../project/usage-problem.js'
import { printSpecProblems } from './generation-report.js'

interface Failure {
  exitCode: number
  text: string
}

/** Prints an error on stderr and sets the exit code: 2 if the user can fix it, else 1. */
export async function reportFailure(error: unknown, argv: string[], config: Config): Promise<void> {
  if (error instanceof SpecProblem) await printSpecProblems(error.diagnostics, error.source)
  const failure = failureOf(error, argv, config)
  const text = maskArguments(failure.text, argv)
  process.exitCode = failure.exitCode
  process.stderr.write(`${text}\n`)
  if (argv.includes('--json')) process.stdout.write(`${JSON.stringify({ error: text }, null, 2)}\n`)
  if (process.env['PYLIGHT_DEBUG'] === '1') console.error(maskArguments(inspect(error), argv))
}

/** An argument that a message repeats may be a URL with a password, or a flag with one. */
function maskArguments(text: string, argv: string[]): string {
  const values = argv.flatMap((word) => [word, word.replace(/^[^=]*=/, '')])
  return values.reduce(
    (masked, value) => masked.replaceAll(value, () => maskPasswords(value)),
    text,
  )
}

function failureOf(error: unknown, argv: string[], config: Config): Failure {
  if (
    error instanceof UsageProblem ||
    error instanceof OutputProblem ||
    error instanceof PrismaProblem ||
    error instanceof RedisProblem
  ) {
    return { exitCode: 2, text: error.message }
  }
  return usageFailure(error as ParseError, argv, config) ?? bug(error)
}

/** oclif's error for a wrong command line. */
interface ParseError extends Error {
  oclif?: { exit?: number }
  /** Unknown flags: `--jsno`. */
  flags?: string[]
  parse?: { input?: { flags?: Record<string, unknown> } }
}

function usageFailure(error: ParseError, argv: string[], config: Config): Failure | undefined {
  if (error.oclif?.exit !== 2) return undefined
  const [, command] = /^command (.+) not found$/.exec(error.message) ?? []
  if (command !== undefined) return { exitCode: 2, text: unknownCommand(argv, config) }
  const [message = ''] = error.message.split('\nSee more help')
  const unknown = error.flags?.map((flag) => flag.replace(/=.*$/s, ''))
  const flags = Object.keys(error.parse?.input?.flags ?? {}).map((name) => `--${name}`)
  const meant = unknown?.map((flag) => nearest(flag, flags)).find(Boolean)
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`
  const sentence = unknown ? nonexistent(unknown) : message.endsWith('.') ? message : `${message}.`
  return { exitCode: 2, text: `${sentence}${hint}\nAdd --help to see the options.` }
}

/** Names the flags without their values, which may be secret. */
function nonexistent(flags: string[]): string {
  return `Nonexistent flag${flags.length === 1 ? '' : 's'}: ${flags.join(', ')}.`
}

function unknownCommand(argv: string[], config: Config): string {
  const commands = config.commandIDs.map((id) => id.replaceAll(':', ' '))
  const words = argv.filter((word) => !word.startsWith('-'))
  const [first = '', second = ''] = words
  if (commands.includes(first))
    return `${first} takes no ${second}.\nAdd --help to see the options.`
  const meant = nearest(words.slice(0, 2).join(' '), commands) ?? nearest(words[0] ?? '', commands)
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`
  return `There is no command ${words[0] ?? ''}.${hint}\npylight --help lists all commands.`
}

function bug(error: unknown): Failure {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  const lines = [
    `${name}: ${message}`,
    'This is a bug of Pylight. Please report it with the spec, the command and these versions:',
    `pylight ${version}, node ${process.version}, ${process.platform} ${process.arch}`,
  ]
  if (process.env['PYLIGHT_DEBUG'] !== '1') lines.push('PYLIGHT_DEBUG=1 shows where it happened.')
  return { exitCode: 1, text: lines.join('\n') }
}
