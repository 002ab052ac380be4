import { afterAll } from 'vitest'
import { removeFolders } from './folders.js'

// Runs before each test file. Files share modules, so a hook in a helper would be one of a single file.
afterAll(removeFolders)
