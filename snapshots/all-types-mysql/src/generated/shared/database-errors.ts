// Made by pylight from pylight.yaml.
import type { DriverError } from './driver-error.js'

/** Error codes of the server; those from 45001 are the driver’s. */
const unavailable = new Set([
  ...[1020, 1021, 1037, 1038, 1040, 1041, 1042, 1043, 1044, 1045, 1049, 1053, 1077, 1078, 1079],
  ...[1129, 1130, 1152, 1158, 1159, 1160, 1161, 1184, 1203, 1205, 1206, 1213, 1226, 1290, 1317],
  ...[1614, 1792, 1836, 1927, 1969, 3024, 3058, 3100, 3101, 3572, 4031],
  ...[45001, 45004, 45009, 45011, 45012, 45013, 45019, 45026, 45027, 45028, 45035, 45037, 45042],
  ...[45060, 45061],
])
const notAccepted = new Set([
  ...[1048, 1118, 1153, 1230, 1263, 1264, 1265, 1267, 1270, 1271, 1292, 1300, 1364, 1365, 1366],
  ...[1367, 1390, 1406, 1411, 1416, 1425, 1441, 1525, 1644, 1645, 1690, 1977, 3140, 3141, 3144],
  ...[3146, 3156, 3157, 3637, 3751, 3819, 3854, 3903, 4025, 4078],
])
/** Duplicate keys, some of them made by a cascade. */
const taken = new Set([1022, 1169, 1557, 1586, 1761, 1762, 1859])

/** Whether the database can't run the statement now. */
export function isUnavailable(code: string): boolean {
  return unavailable.has(Number(code))
}

/** Whether the database refused the values. */
export function isNotAccepted(code: string): boolean {
  return notAccepted.has(Number(code))
}

/** Whether another row keeps the values from being written, by a code that Prisma doesn't know. */
export function isTaken(code: string): boolean {
  return taken.has(Number(code))
}

/** Whether other rows refer to the row, rather than it to a missing one; undefined if unknown. */
export function isStillReferenced({ originalCode }: DriverError): boolean | undefined {
  if (originalCode === '1451' || originalCode === '1217') return true
  return originalCode === '1452' || originalCode === '1216' ? false : undefined
}

/** Whether a message names the column, or the check that is named after it. */
export function isAbout(message: string, table: string, column: string): boolean {
  const text = message.replace(/value: '.*'/s, '')
  const names = [column, `${table}.${column}`, `${table}_${column}_check`]
  return names.some((name) => text.includes(`'${name}'`) || text.includes(`\`${name}\``))
}
