/** Whether a table's file has guards or invalidations, which a merge must keep. */
export function hasRules(path: string): boolean {
  return /\.(routes|repository|cache)\.ts$/.test(path)
}
