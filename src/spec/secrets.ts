const userAndPassword = /(:\/\/[^\s:@/'"]*:)([^\s'"]+)(?=@)/g
const queryPassword = /([?&][\w-]*(?:password|passwd|secret|token)[\w-]*=)([^&\s'"{}]+)/gi
const onlyReferences = /^(?:\$\{[A-Za-z_][A-Za-z0-9_]*\})+$/

/** Whether a URL holds a password that isn't read from the environment. */
export function hasLiteralPassword(url: string): boolean {
  return maskPasswords(url) !== url
}

/** The URL with `***` in place of every password that isn't read from the environment. */
export function maskPasswords(url: string): string {
  const mask = (whole: string, before: string, password: string): string =>
    onlyReferences.test(password) ? whole : `${before}***`
  return url.replace(userAndPassword, mask).replace(queryPassword, mask)
}

/** Whether a key such as `secret_key` holds anything but a read of the environment. */
export function isLiteralSecret(value: string): boolean {
  return !onlyReferences.test(value)
}
