/** An object with a member per line, `{}` without members; `indent` is that of its closing bracket. */
export function objectBlock(members: { name: string; value: string }[], indent = ''): string {
  if (members.length === 0) return '{}'
  const lines = members.map(({ name, value }) => `${indent}  ${name}: ${value},\n`)
  return `{\n${lines.join('')}${indent}}`
}
