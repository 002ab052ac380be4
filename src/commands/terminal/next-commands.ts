import type { Commands } from '../../pipeline/generate.js'

/** The next commands after `pylight init`. */
export function nextCommands(folder: string, { install, exec, run }: Commands): string {
  const steps = [
    [`cd ${quoted(folder)}`, ''],
    [install, ''],
    [`${exec} pylight db push`, 'create the tables'],
    [`${run} dev`, 'serve http://localhost:3000/api/books'],
  ] as const
  const width = Math.max(...steps.map(([command]) => command.length)) + 3
  const lines = steps.map(([command, what]) =>
    `  ${command.padEnd(width)}${what && `# ${what}`}`.trimEnd(),
  )
  return `\nNext:\n${lines.join('\n')}\n\nThen change pylight.yaml and run ${exec} pylight generate.\n`
}

function quoted(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}
