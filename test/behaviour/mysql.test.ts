import { describeContract } from './contract.js'

describeContract('mysql')
