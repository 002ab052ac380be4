/** Prettier's settings in generated projects. */
export const settings = {
  semi: false,
  singleQuote: true,
  trailingComma: 'all',
  printWidth: 100,
} as const
