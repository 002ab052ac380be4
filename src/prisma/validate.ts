export { formatSchema, readDatamodel, validateSchema } from './schema-wasm.js'
