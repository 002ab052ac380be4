/** The next commands after `pylight init`. */
export function nextCommands(folder: string): string {
  const steps = [
    [`cd ${quoted(folder)}`, ''],
    ['npm install', ''],
    ['npx pylight db push', 'create the tables'],
    ['npm run dev', 'serve http://localhost:3000/api/books'],
  ] as const
  const lines = steps.map(([command, what]) =>
    `  ${command.padEnd(22)}${what && `# ${what}`}`.trimEnd(),
  )
  return `\nNext:\n${lines.join('\n')}\n\nThen change pylight.yaml and run npx pylight generate.\n`
}

function quoted(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}
