import { SyntaxKind, type FunctionDeclaration } from 'ts-morph'
import type { LostGuard } from './guards.js'
import { parseFile } from './typescript-file.js'

/** `ownOrders`, `ownerOfOrder`, what refuses references to rows of others, and what leaves out columns. */
const ofRules = /^(own[A-Z]\w*|checkReference|within|allowed|readable)$/

/** The rule: a function of a repository keeps every call that limits it to what its caller may use. */
export function findLostRules(repository: string, generated: string): LostGuard[] {
  const file = parseFile(repository)
  return parseFile(generated)
    .getFunctions()
    .flatMap((made) => {
      const merged = file.getFunction(made.getName() ?? '')
      const left = merged ? callsOf(merged) : []
      const lost = merged && callsOf(made).find((call) => !left.includes(call))
      if (!lost) return []
      const message = `${made.getName() ?? ''} has no ${lost}`
      return [{ line: merged.getStartLineNumber(), message }]
    })
}

/** Calls, with what they are part of: `own` has to be in the statement, too. */
function callsOf(declaration: FunctionDeclaration): string[] {
  const calls = declaration
    .getDescendantsOfKind(SyntaxKind.CallExpression)
    .filter((call) => ofRules.test(call.getExpression().getText()))
  const spreads = declaration
    .getDescendantsOfKind(SyntaxKind.SpreadAssignment)
    .filter((spread) => /^\.\.\.own(er)?\b/.test(spread.getText()))
    .map((spread) => {
      const place = spread.getFirstAncestorByKind(SyntaxKind.PropertyAssignment)?.getName()
      return `${spread.getText()} in ${place ?? 'its place'}`
    })
  const names = calls.map((call) => {
    const [first, second] = call.getArguments().map((argument) => argument.getText())
    const name = call.getExpression().getText()
    return name === 'checkReference' ? `${name}(${first ?? ''}, ${second ?? ''})` : `${name}()`
  })
  return [...names, ...spreads]
}
