import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { expect, test } from 'vitest'
import { bin, newFolder } from './cli.js'

/** What a Node of that version does, if it can parse the file. */
function runAs(version: string, ...args: string[]) {
  const preloaded = join(newFolder(), 'version.cjs')
  writeFileSync(
    preloaded,
    `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })
     Object.defineProperty(process, 'version', { value: 'v${version}' })`,
  )
  return spawnSync(process.execPath, ['-r', preloaded, bin, ...args], { encoding: 'utf8' })
}

test.each(['10.24.1', '18.20.8', '20.18.3'])('Node %s is told that it is too old', (version) => {
  const { status, stdout, stderr } = runAs(version, 'generate')
  expect(status).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toBe(`Pylight needs Node.js 20.19 or newer: this is v${version}.\n`)
})

test.each(['20.19.0', '22.0.0', '24.1.0'])('Node %s runs it', (version) => {
  expect(runAs(version, '--version')).toMatchObject({ status: 0, stderr: '' })
})

test('the file that says so is older JavaScript, as a script or a module', () => {
  const text = readFileSync(bin, 'utf8').replace(/^#!.*\n/, '')
  expect(() => new Script(text)).not.toThrow()
  expect(text).not.toMatch(/\?\.|\?\?|\bawait\b|^(import|export)\s/m)
})
