import { ts } from 'ts-morph'
import { withSourceFile } from './typescript-file.js'

/**
 * Whether two parts of TypeScript differ only in layout, as between Prettier's options: white space,
 * semicolons, trailing commas, quotes, and parentheses around a single parameter.
 */
export function isSameCode(one: string, other: string): boolean {
  if (one === other) return true
  const [words, others] = [wordsOf(one), wordsOf(other)]
  return words.length === others.length && words.every((word, index) => word === others[index])
}

/** A text's tokens, comments included. */
function wordsOf(text: string): string[] {
  return withSourceFile(text, ({ compilerNode: file }) => {
    const tokens = tokensIn(file, file)
    const words = tokens.flatMap((token, index) => {
      const before = text.slice(tokens[index - 1]?.end ?? 0, token.getStart(file))
      const isWord = !isLayout(token, tokens[index + 1])
      return [...commentsIn(before), ...(isWord ? [wordOf(token, file)] : [])]
    })
    return [...words, ...commentsIn(text.slice(tokens.at(-1)?.end ?? 0))]
  })
}

/** Without comments, including JSDoc. */
function tokensIn(node: ts.Node, file: ts.SourceFile): ts.Node[] {
  const children = node.getChildren(file).filter(({ kind }) => kind !== ts.SyntaxKind.JSDoc)
  if (children.length > 0) return children.flatMap((child) => tokensIn(child, file))
  return node.getStart(file) < node.end ? [node] : []
}

function isLayout(token: ts.Node, next: ts.Node | undefined): boolean {
  const { OpenParenToken, CloseParenToken, SemicolonToken, CommaToken } = ts.SyntaxKind
  if (token.kind === SemicolonToken) return true
  if (token.kind === CommaToken) return next === undefined || closing.has(next.kind)
  const isParenthesis = token.kind === OpenParenToken || token.kind === CloseParenToken
  return isParenthesis && ts.isArrowFunction(token.parent) && token.parent.parameters.length === 1
}

const closing = new Set([
  ts.SyntaxKind.CloseParenToken,
  ts.SyntaxKind.CloseBracketToken,
  ts.SyntaxKind.CloseBraceToken,
  ts.SyntaxKind.GreaterThanToken,
])

function wordOf(token: ts.Node, file: ts.SourceFile): string {
  return ts.isStringLiteral(token) ? JSON.stringify(token.text) : token.getText(file)
}

function commentsIn(between: string): string[] {
  const text = between.trim().replaceAll(/\s+/g, ' ')
  return text === '' ? [] : [text]
}
