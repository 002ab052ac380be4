/** ZenStack's command line needs it, and Node has it since version 21. */
Object.groupBy ??= (items, keyOf) => {
  const groups = Object.create(null)
  let at = 0
  for (const item of items) (groups[keyOf(item, at++)] ??= []).push(item)
  return groups
}
