import { describe, expect, test } from 'vitest'
import type { Answer } from '../asking.ts'
import { operation } from '../contract.ts'
import { fiveDocuments } from '../documents.ts'
import type { Service } from '../test-service.ts'

const letters = (text: string): string => text.replace(/[\s*[\]()#_]+/gu, '').normalize('NFKC')

/** The lines that a locator such as "line 52" or "lines 52-54" names. */
const linesAt = (document: string, locator: string): string => {
  const [, first, last = first] = /^lines? (\d+)(?:-(\d+))?$/.exec(locator) ?? []
  expect(first, locator).toBeDefined()
  const lines = Buffer.from(fiveDocuments.find(({ name }) => name === document)?.bytes ?? [])
    .toString('utf8')
    .split(/\r?\n/)
  return lines.slice(Number(first) - 1, Number(last)).join('\n')
}

/** What the answers say about where facts come from. */
export const promisesOfEvidence = (service: () => Service): void => {
  describe('Evidence', () => {
    const answer = async (): Promise<Answer> => {
      const { data, errors } = await service().ask(operation('evidence'))
      expect(errors).toEqual([])
      return data
    }

    test('is there for every stay, relation and authorship', async () => {
      const { person } = await answer()
      const facts = [
        ...person.affiliations,
        ...person.relations,
        ...person.papers.nodes.flatMap(({ authorships }: Answer) => authorships.nodes),
      ]
      expect(person.affiliations).toHaveLength(4)
      expect(person.relations).toMatchObject([{ person: { label: 'Hong Xu' } }])
      expect(person.relations[0].person.names.map(({ text }: Answer) => text).sort()).toEqual(['Hong Xu', '徐宏'])
      expect(person.papers.nodes).toHaveLength(3)
      for (const { evidence } of facts) expect(evidence.length).toBeGreaterThan(0)
    })

    test('of an interest is the record that names it', async () => {
      const { data } = await service().ask(
        '{ person(by: { name: "Tingfeng Lan" }) { interests { id } interestedIn { topic { id name } evidence { text } } } }',
      )
      const { interests, interestedIn } = data.person
      expect(interestedIn.map(({ topic }: Answer) => topic.id)).toEqual(interests.map(({ id }: Answer) => id))
      expect(interestedIn.length).toBeGreaterThan(1)
      for (const { topic, evidence } of interestedIn)
        expect(evidence.map(({ text }: Answer) => text).join()).toContain(topic.name)
    })

    test('of an authorship names the place that prints the name', async () => {
      const { person } = await answer()
      for (const { authorships } of person.papers.nodes) {
        for (const { printedName, evidence } of authorships.nodes) {
          expect(letters(evidence[0].text)).toContain(letters(printedName))
        }
      }
    })

    test('stands in the document at the very lines that it names, contact data left out', async () => {
      const { data } = await service().ask(
        '{ people(first: 100) { nodes { evidence { locator text source { name } } affiliations { evidence { locator text source { name } } } } } papers(first: 100) { nodes { evidence { locator text source { name } } } } }',
      )
      const all: Answer[] = [
        ...data.papers.nodes.flatMap(({ evidence }: Answer) => evidence),
        ...data.people.nodes.flatMap(({ evidence, affiliations }: Answer) => [
          ...evidence,
          ...affiliations.flatMap((stay: Answer) => stay.evidence),
        ]),
      ]
      // One for each of 36 entries, and those of the five people whose profiles these are.
      expect(all.length).toBeGreaterThan(40)
      for (const { locator, text, source } of all) {
        expect(text).not.toMatch(/\S@\S+\.\S/)
        const printed = letters(linesAt(source.name, locator))
        expect(printed, `${source.name} ${locator}`).toContain(letters(text).slice(0, 12))
      }
    })

    test('comes from five sources, each with its name, format, time and number of records', async () => {
      const { sources } = await answer()
      expect(sources.totalCount).toBe(5)
      expect(sources.nodes.map(({ name }: Answer) => name).sort()).toEqual(fiveDocuments.map(({ name }) => name).sort())
      for (const { format, importedAt, recordCount } of sources.nodes) {
        expect([format, importedAt]).toEqual(['PROFILE', '2026-01-01T00:00:00.000Z'])
        expect(recordCount).toBeGreaterThan(0)
      }
    })
  })
}
