import { describe, test } from 'vitest'
import type { TestEngine } from '../graph/engines.ts'
import { fiveDocuments } from '../resolvers/documents.ts'
import { sharedService } from '../resolvers/test-service.ts'
import { archiveIsHere, archivePart } from './archive-part.ts'
import { askQuestions } from './ask-questions.ts'
import { toArchive, toProfiles } from './sets.ts'

/** Registers every question as a test, on one engine. */
export const allQuestions = (engine: TestEngine): void => {
  describe(`Asked of the five profiles on ${engine.name}`, () => {
    askQuestions(sharedService(engine, fiveDocuments), [...toProfiles.english, ...toProfiles.chinese])
  })

  if (archiveIsHere) {
    describe(`Asked of a part of the ACL Anthology on ${engine.name}`, () => {
      askQuestions(sharedService(engine, [archivePart()]), [...toArchive.english, ...toArchive.chinese])
    })
  } else test.skip('The questions to the ACL Anthology were left out: ../shared/data is not there')
}
