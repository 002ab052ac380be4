export { formatSchema, validateSchema } from './schema-wasm.js'
