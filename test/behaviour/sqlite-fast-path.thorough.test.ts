import { describeContract } from './contract.js'

describeContract('sqlite', '{ caching: { fast_path: true, near: { max_bytes: 1000000 } } }')
