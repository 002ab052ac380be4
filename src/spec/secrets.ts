import { maskPasswords } from '../diagnostics/mask.js'

/** Whether a URL holds a password that isn't read from the environment. */
export function hasLiteralPassword(url: string): boolean {
  return maskPasswords(url) !== url
}

/** Whether a key such as `secret_key` holds more than a reference to the environment. */
export function isLiteralSecret(value: string): boolean {
  return !/^(?:\$\{[A-Za-z_][A-Za-z0-9_]*\})+$/.test(value)
}
