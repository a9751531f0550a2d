import { describe, expect, test } from 'vitest'
import type { TestEngine } from '../../graph/engines.ts'
import { publicationList } from '../documents.ts'
import { sharedService } from '../test-service.ts'

const [ada, bela, cleo] = ['Adalbert Quillfeder', 'Brunhilde Vogelsang', 'Casimir Ottersteen'] as const

/** What citations answer over three papers. */
export const promisesOfCitations = (engine: TestEngine): void => {
  describe(`Citations on ${engine.name}`, () => {
    const service = sharedService(engine, [
      publicationList(ada, [
        { title: 'Bridges of Wood and Iron', authors: [bela, ada], venue: 'VLDB', year: 2020 },
        { title: 'A Garden without Walls', authors: [cleo, ada], venue: 'KDD', year: 2023, cut: true },
        { title: 'Notes on Unknown Seasons', authors: [ada] },
      ]),
    ])

    test('name the authors in the order of the paper', async () => {
      const { data, errors } = await service().ask(
        '{ papers(sort: OLDEST) { nodes { id apa: cite(style: APA) gb: cite(style: GB_T_7714) bibtex: cite(style: BIBTEX) } } }',
      )
      expect(errors).toEqual([])
      const [bridges, garden, notes] = data.papers.nodes
      expect(bridges.apa).toBe('Vogelsang, B., & Quillfeder, A. (2020). Bridges of Wood and Iron. In VLDB.')
      expect(garden.apa).toBe('Ottersteen, C., Quillfeder, A., et al. (2023). A Garden without Walls. In KDD.')
      expect(notes.gb).toMatch(/^QUILLFEDER A\. Notes on Unknown Seasons\[Z\]\. \[n\.d\.\]\.$/)
      expect(garden.bibtex).toContain('Ottersteen, Casimir and Quillfeder, Adalbert and others}')
      expect(bridges.bibtex).toMatch(new RegExp(`^@inproceedings\\{${bridges.id},`))
    })

    test('of a page, or of papers that are named, are one bibliography', async () => {
      const { data, errors } = await service().ask(
        `{ papers(sort: OLDEST, first: 2) { bibliography(style: GB_T_7714) }
           person(by: { name: "${cleo}" }) { papers { bibliography(style: CSL_JSON) } }
           bibliography(papers: [{ title: "Notes on Unknown Seasons" }, { title: "Bridges of Wood and Iron" }, { title: "Notes on Unknown Seasons" }], style: RIS) }`,
      )
      expect(errors).toEqual([])
      expect(data.papers.bibliography).toBe(
        '[1] VOGELSANG B, QUILLFEDER A. Bridges of Wood and Iron[C]//VLDB. 2020.\n' +
          '[2] OTTERSTEEN C, QUILLFEDER A, et al. A Garden without Walls[C]//KDD. 2023.\n',
      )
      expect(JSON.parse(data.person.papers.bibliography)).toHaveLength(1)
      expect(data.bibliography.match(/^TI {2}- .*$/gm)).toEqual([
        'TI  - Notes on Unknown Seasons',
        'TI  - Bridges of Wood and Iron',
      ])
    })

    test('of nothing, of more than a page and of papers that are not there are refused', async () => {
      const many = Array.from({ length: 101 }, () => '{ id: "paper-0000000000000" }').join(' ')
      const codes = async (papers: string) => {
        const { data, errors } = await service().ask(`{ bibliography(papers: [${papers}], style: APA) }`)
        return [data.bibliography, errors[0]?.extensions?.code]
      }
      expect(await codes('')).toEqual([null, 'BAD_USER_INPUT'])
      expect(await codes(many)).toEqual([null, 'BAD_USER_INPUT'])
      expect(await codes('{ id: "paper-0000000000000" }')).toEqual([null, 'NOT_FOUND'])
    })
  })
}
