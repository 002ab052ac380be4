import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { newFolder } from '../cli/cli.js'
import { GitProject } from './git-project.js'

it('leaves a project that is the user’s alone', async () => {
  const project = await GitProject.of()
  expect((await project.run('eject')).exitCode).toBe(0)
  for (const path of ['pylight.lock', '.pylight']) {
    expect(existsSync(join(project.folder, path))).toBe(false)
  }
  const changes = project.git('diff', '--numstat', '--', 'src').trim().split('\n')
  for (const change of changes) expect(change).toMatch(/^0\t1\t/)
  const texts = project
    .git('ls-files', 'src')
    .trim()
    .split('\n')
    .map((path) => project.read(path))
  expect(texts.filter((text) => text.includes('Made by pylight'))).toEqual([])

  const refused = await project.generate()
  expect(refused.exitCode).toBe(2)
  expect(refused.stderr).toContain('was not made by Pylight')
})

it('says that there is nothing to eject', async () => {
  const project = new GitProject(newFolder())
  project.write('notes.txt', 'mine\n')
  const { exitCode, stderr } = await project.run('eject')
  expect(exitCode).toBe(2)
  expect(stderr).toContain('There is no pylight.lock')
  expect(readFileSync(join(project.folder, 'notes.txt'), 'utf8')).toBe('mine\n')
})
