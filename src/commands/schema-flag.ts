import * as Flags from '@oclif/core/flags'

/** PostgreSQL's schemas to read. */
export const schemaFlag = () =>
  Flags.string({
    summary: "read these schemas of PostgreSQL, not the URL's, and those that they refer to",
    helpValue: 'NAME',
    multiple: true,
    delimiter: ',',
  })
