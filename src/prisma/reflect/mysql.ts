import { readAllMysql } from '../push/mysql/mysql.js'
import type { ServerTarget } from '../push/target.js'
import { datamodelOf } from './mysql-datamodel.js'
import type { Found } from './found.js'

export async function readMysqlDatamodel(target: ServerTarget): Promise<Found> {
  return { datamodel: datamodelOf(await readAllMysql(target)) }
}
