import { suite } from './vitest.config.js'

process.env['PYLIGHT_THOROUGH'] = '1'

/** The long tests: `thorough` files, and `sampled` files in their full size. */
export default suite('.{sampled,thorough}.test.ts', {
  except: [],
  more: 2,
  patience: 900_000,
})
