import { describeContract } from './contract.js'

describeContract('sqlite')
