// Made by pylight from pylight.yaml, table sites.

/** Roles that get these columns in answers. Others can't filter or sort by them, either. */
export const sitesReaders = {
  parent: ['admin'],
}
