import type { PaperFacts, PersonFacts, Reading } from '../../../../src/model/record.ts'

/** The papers of a reading, in its order. */
export const papersOf = (reading: Reading): readonly PaperFacts[] =>
  reading.records.flatMap((record) => (record.kind === 'paper' ? [record.paper] : []))

/** What a reading says of its owner, place after place. */
export const personsOf = (reading: Reading): readonly PersonFacts[] =>
  reading.records.flatMap((record) => (record.kind === 'person' ? [record.person] : []))

/** "Ana Lee*@?": star for equal contribution, @ for the owner, ? for an unknown place. */
export const authorsOf = (paper: PaperFacts | undefined): readonly string[] =>
  (paper?.authors ?? []).map(
    ({ name, equalContribution, subject, position }) =>
      `${name}${equalContribution ? '*' : ''}${subject === null ? '' : '@'}${position === null ? '?' : ''}`,
  )

/** First and last line of a locator. */
export const linesOfLocator = (locator: string): readonly [from: number, to: number] => {
  const numbers = (locator.match(/\d+/g) ?? []).map(Number)
  return [numbers[0] ?? 0, numbers[1] ?? numbers[0] ?? 0]
}
