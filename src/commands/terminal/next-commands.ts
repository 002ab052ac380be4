import type { Commands } from '../../pipeline/generate.js'
import type { ImportedText } from '../../project/import-spec.js'

/** The next commands after `pylight init`; an imported database already has its tables. */
export function nextCommands(
  folder: string,
  { install, exec, run }: Commands,
  imported?: ImportedText,
): string {
  const hasTables = imported?.url !== undefined
  const page = imported ? '' : 'api/books'
  const steps = [
    [`cd ${quoted(folder)}`, ''],
    [install, ''],
    ...(imported ? [] : [[`${exec} pylight db push`, 'create the tables'] as const]),
    ...(hasTables || !imported
      ? []
      : [["echo 'DATABASE_URL=…' >> .env", 'the database that has the tables'] as const]),
    [`${run} dev`, `serve http://localhost:3000/${page}`],
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
