import { embeddedEngine } from '../graph/engines.ts'
import { serviceContract } from './service-contract.ts'

serviceContract(embeddedEngine)
