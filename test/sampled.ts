/** The size of a sampled test: few in `npm test`, many in `npm run test:thorough`, where the few may be missing. */
export function sampled<Size>(few: Size, many: Size): Size {
  return process.env['PYLIGHT_THOROUGH'] === '1' ? many : few
}
