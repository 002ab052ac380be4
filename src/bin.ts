#!/usr/bin/env node
// An old Node must be able to parse this file, to be told that it is too old.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Pylight needs Node.js 20.19 or newer: this is ${process.version}.`)
  process.exitCode = 2
} else {
  void import('./run.js')
}
