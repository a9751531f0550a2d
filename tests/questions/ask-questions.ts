import { expect, test } from 'vitest'
import type { Service } from '../resolvers/test-service.ts'
import { comparable, pickedFrom, type Question } from './question.ts'

/** Registers one test a question: what the service says is the true answer, and it says so without an error. */
export const askQuestions = (service: () => Service, questions: readonly Question[]): void => {
  test.each(questions)('$question', async ({ query, variables, pick, answer, ordered = false }) => {
    const asked = await service().ask(query, variables)
    if (typeof pick !== 'string' || !pick.startsWith('errors')) expect(asked.errors).toEqual([])
    expect(comparable(pickedFrom(asked, pick), ordered)).toEqual(comparable(answer, ordered))
  })
}
