import { embeddedEngine } from '../graph/engines.ts'
import { allQuestions } from './all-questions.ts'

allQuestions(embeddedEngine)
