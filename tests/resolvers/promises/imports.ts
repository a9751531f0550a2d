import { describe, expect, test } from 'vitest'
import type { Graph } from '../../../src/graph/graph.ts'
import { importInTurn } from '../../../src/ingest/import-in-turn.ts'
import { inImportTurn } from '../../../src/ingest/import-turn.ts'
import { bytesSource } from '../../../src/ingest/sources/source-bytes.ts'
import type { TestEngine } from '../../graph/engines.ts'
import { sharedGraph } from '../../graph/promises/shared-graph.ts'
import { type Answer, type Ask, askOver } from '../asking.ts'
import { operation } from '../contract.ts'
import { documentOf, publicationList } from '../documents.ts'

const noon = new Date('2026-01-02T12:00:00Z')
const title = 'Protein Folds in Deep Water'
const held = `@article{folds, title={${title}}, author={Ann Lorimer and Bob Quist}, year={2021}, doi={10.1000/folds}, journal={Nature}}`
const other = `@article{folds, title={${title}}, author={Ann Lorimer and Bob Quist}, year={2022}, doi={10.1000/folds}}
@article{rust, title={On the Poetry of Rust}, author={Bob Quist and Juniper Quistgaard}, year={2023}}
@article{broken, author={Nobody at All}}
`
const importing = `mutation ($documents: [DocumentInput!]!, $dryRun: Boolean) {
  importDocuments(documents: $documents, dryRun: $dryRun) {
    importId
    report {
      dryRun changed
      documents { name format outcome recordCount rejectedCount rejected(first: 1) { locator } }
      people { createdCount matchedCount uncertainCount }
      papers { createdCount matchedCount possibleVersionCount }
      facts { addedCount withdrawnCount disagreementCount disagreements { field stored found paper { id title } } }
    }
  }
}`

/** How documents come in through questions, on one engine. */
export const promisesOfImports = (engine: TestEngine): void => {
  describe(`Documents that come by questions into ${engine.name}`, () => {
    const graph = sharedGraph(engine)
    const asking = (over: Graph, more = {}): Ask =>
      askOver(over, {}, { mayWrite: true, importing: { now: () => noon }, ...more })
    const take = async (documents: readonly Answer[], dryRun?: boolean): Promise<Answer> => {
      const { data, errors } = await asking(graph())(importing, { documents, dryRun })
      expect(errors).toEqual([])
      return data.importDocuments.report
    }
    const refusal = async (documents: readonly Answer[]) =>
      (await asking(graph())(importing, { documents })).errors.map(({ message, extensions }) => [
        extensions?.code,
        message,
      ])
    const sources = async () =>
      (await asking(graph())('{ sources { nodes { name complete sha256 recordCount importedAt } } }')).data.sources
        .nodes

    test('answer with what would change, as was agreed, and store nothing', async () => {
      await take([{ name: 'held.bib', content: held }])
      const { data, errors } = await asking(graph())(operation('import'), {
        documents: [{ name: 'other.bib', content: other }],
      })
      expect(errors).toEqual([])
      const { importId, report } = data.importDocuments
      expect(importId).toMatch(/^import-[0-9a-z]{13}$/)
      expect(report.documents).toMatchObject([{ name: 'other.bib', format: 'BIBTEX', recordCount: 2 }])
      expect(report.people).toMatchObject({
        createdCount: 1,
        matchedCount: 2,
        uncertain: [{ printedName: 'Bob Quist', candidates: [{ person: { label: 'Bob Quist' }, score: null }] }],
      })
      expect(report.papers).toEqual({ createdCount: 1, matchedCount: 1, possibleVersions: [] })
      expect(report.facts).toEqual({
        addedCount: 2,
        unchangedCount: expect.any(Number),
        withdrawnCount: 0,
        disagreements: [{ field: 'year', stored: '2021', found: '2022' }],
      })
      expect((await sources()).map(({ name }: Answer) => name)).toEqual(['held.bib'])
    })

    test('are stored, replace their former selves by their names, and change nothing when they come again', async () => {
      const first = await take([{ name: 'held.bib', content: held }])
      expect(first).toMatchObject({ dryRun: false, changed: true, documents: [{ outcome: 'NEW' }] })
      expect(await take([{ name: 'held.bib', content: held }])).toMatchObject({
        changed: false,
        documents: [{ outcome: 'UNCHANGED', recordCount: 1 }],
        facts: { addedCount: 0, withdrawnCount: 0 },
      })
      const changed = await take([{ name: 'held.bib', content: other }])
      expect(changed).toMatchObject({ documents: [{ outcome: 'CHANGED' }], facts: { disagreementCount: 0 } })
      expect(await sources()).toMatchObject([
        { name: 'held.bib', complete: true, recordCount: 2, importedAt: noon.toISOString() },
      ])
    })

    test('tell of a disagreement once, with the paper that it is about', async () => {
      await take([{ name: 'held.bib', content: held }])
      const { facts } = await take([{ name: 'other.bib', content: other }])
      expect(facts.disagreements).toMatchObject([{ field: 'year', stored: '2021', found: '2022', paper: { title } }])
      const { id } = facts.disagreements[0].paper
      const { data } = await asking(graph())('query ($id: ID!) { paper(by: { id: $id }) { title year } }', { id })
      expect(data.paper).toEqual({ title, year: 2021 })
      expect((await take([{ name: 'other.bib', content: `${other}\n` }])).facts.disagreements).toEqual([])
    })

    test('may be bytes, and of a format that is told', async () => {
      const content = Buffer.from(held).toString('base64')
      const lines = content.replace(/(.{76})/g, '$1\r\n')
      expect(await take([{ name: 'a.bib', content: lines, encoding: 'BASE64' }])).toMatchObject({
        documents: [{ format: 'BIBTEX', recordCount: 1 }],
      })
      expect(await take([{ name: 'b.txt', content: other, format: 'BIBTEX' }])).toMatchObject({
        documents: [{ format: 'BIBTEX', recordCount: 2, rejected: [{}] }],
      })
      expect(await refusal([{ name: 'c.bib', content: held, encoding: 'BASE64' }])).toEqual([
        ['BAD_USER_INPUT', 'The content of c.bib must be base64, but is not.'],
      ])
    })

    test('are taken out by their ids, after a trial that changes nothing, and come back when they are loaded again', async () => {
      await take([
        { name: 'held.bib', content: held },
        { name: 'other.bib', content: other },
      ])
      const { data } = await asking(graph())('{ sources { nodes { id name } } }')
      const { id } = data.sources.nodes.find(({ name }: Answer) => name === 'other.bib')
      const removing = `mutation ($source: ID!, $dryRun: Boolean) {
        removeSource(source: $source, dryRun: $dryRun) {
          report { dryRun changed documents { name outcome recordCount } facts { withdrawnCount } }
        }
      }`
      const remove = async (dryRun?: boolean): Promise<Answer> => {
        const removed = await asking(graph())(removing, { source: id, dryRun })
        expect(removed.errors).toEqual([])
        return removed.data.removeSource.report
      }
      const trial = await remove(true)
      expect(trial).toMatchObject({
        dryRun: true,
        changed: true,
        documents: [{ name: 'other.bib', outcome: 'REMOVED', recordCount: 2 }],
      })
      expect(trial.facts.withdrawnCount).toBeGreaterThan(0)
      expect(await sources()).toHaveLength(2)
      expect(await remove()).toEqual({ ...trial, dryRun: false })
      expect((await sources()).map(({ name }: Answer) => name)).toEqual(['held.bib'])
      const titles = async () =>
        (await asking(graph())('{ papers { nodes { title } } }')).data.papers.nodes.map((paper: Answer) => paper.title)
      expect(await titles()).toEqual([title])
      const again = await asking(graph())(removing, { source: id })
      expect(again.errors[0]).toMatchObject({ extensions: { code: 'NOT_FOUND' } })
      const reading = await asking(graph(), { mayWrite: false })(removing, { source: id })
      expect(reading.errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } })
      await take([{ name: 'other.bib', content: other }])
      expect((await titles()).slice().sort()).toEqual(['On the Poetry of Rust', title])
    })

    test('are refused without a name, without documents, and where nobody may write', async () => {
      expect(await refusal([{ name: ' ', content: held }])).toEqual([
        ['BAD_USER_INPUT', expect.stringContaining('it is empty')],
      ])
      expect(await refusal([])).toEqual([
        ['BAD_USER_INPUT', 'documents must have at least one, but got an empty list.'],
      ])
      const reading = asking(graph(), { mayWrite: false })
      const { data, errors } = await reading(importing, { documents: [{ name: 'a.bib', content: held }] })
      expect([data, errors[0]?.extensions?.code]).toEqual([null, 'FORBIDDEN'])
      expect(await sources()).toEqual([])
    })

    test('are refused while another import runs', async () => {
      let finish = () => {}
      const finished = new Promise<void>((resolve) => {
        finish = resolve
      })
      let begin = () => {}
      const begun = new Promise<void>((resolve) => {
        begin = resolve
      })
      const running = inImportTurn(graph(), { dryRun: false, now: () => noon }, () => {
        begin()
        return finished
      })
      await begun
      expect(await refusal([{ name: 'a.bib', content: held }])).toMatchObject([
        ['CONFLICT', expect.stringMatching(/^Another import is running since \d{4}-/)],
      ])
      finish()
      await running
      expect(await take([{ name: 'a.bib', content: held }])).toMatchObject({ changed: true })
    })

    test('are shown as incomplete while only a part of them is there', async () => {
      const entries = Array.from({ length: 60 }, (_, index) => ({
        title: `Folds of the Kind ${index}`,
        authors: ['Ann Lorimer', `Ben${'abcdefgh'[index % 8]} Quist`],
        venue: 'VLDB',
        year: 2021,
      }))
      const { name, bytes } = publicationList('Ann Lorimer', entries)
      const document = bytesSource(name, bytes)
      const stopping = new AbortController()
      const progress = {
        document: () => undefined,
        records: () => undefined,
        deciding: () => undefined,
        batch: () => stopping.abort(),
      }
      const usual = { dryRun: false, tieLimit: 100, now: () => noon, sizes: { recordsInBatch: 10, authorsInBatch: 20 } }
      const stopped = importInTurn(graph(), [document], { ...usual, progress, signal: stopping.signal })
      await expect(stopped).rejects.toMatchObject({ code: 'UNAVAILABLE' })
      expect(await sources()).toMatchObject([{ name, complete: false, sha256: '' }])
      await importInTurn(graph(), [document], usual)
      expect(await sources()).toMatchObject([{ name, complete: true, recordCount: 61 }])
    })

    test('may be many at once, and one that cannot be read costs only itself', async () => {
      const documents = ['a', 'b', 'c'].map((name) => ({ name: `${name}.bib`, content: held.replace('folds', name) }))
      const photo = documentOf('photo.png', '\u0000\u0001\u0002')
      const content = Buffer.from(photo.bytes).toString('base64')
      const report = await take([...documents, { name: photo.name, content, encoding: 'BASE64' }])
      expect(report.documents.map(({ outcome }: Answer) => outcome)).toEqual(['NEW', 'NEW', 'NEW', 'REJECTED'])
      expect(report.papers).toMatchObject({ createdCount: 1 })
    })
  })
}
