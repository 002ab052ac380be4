// Made by pylight from pylight.yaml, table readings.

/** Roles that get these columns in answers. Others can't filter or sort by them, either. */
export const readingsReaders = {
  note: ['admin'],
  unit: ["night's watch", 'admin'],
}

/** Roles that may set these columns. */
export const readingsWriters = {
  note: ['admin', "night's watch"],
  unit: ['admin'],
}
