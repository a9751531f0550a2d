import { parentPort } from 'node:worker_threads'
import { answerIn } from './thread-work.ts'

if (parentPort === null) throw new Error('This is to be run as a thread.')
answerIn(parentPort)
