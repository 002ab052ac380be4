export interface Finding {
  level: 'ok' | 'warning' | 'error'
  subject: 'node' | 'redis' | 'database' | 'schema' | 'package' | 'code'
  text: string
  /** What to do. */
  fix?: string
  /** `src/custom/products.ts:12:5` */
  at?: string
}
