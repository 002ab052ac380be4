/** An object with one member per line, or `{}`; `indent` is the closing bracket's. */
export function objectBlock(members: { name: string; value: string }[], indent = ''): string {
  if (members.length === 0) return '{}'
  const lines = members.map(({ name, value }) => `${indent}  ${name}: ${value},\n`)
  return `{\n${lines.join('')}${indent}}`
}
