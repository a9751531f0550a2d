import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareGroups } from '../../../src/ingest/identity/compare-groups.ts'
import { type AddedWork, CorpusBuilder } from '../../../src/ingest/identity/corpus.ts'
import { noConstraints } from '../../../src/ingest/identity/decision.ts'
import { identifyCorpus } from '../../../src/ingest/identity/identify.ts'
import { parseName } from '../../../src/names/person-name.ts'
import { cases } from '../../graph/engines.ts'
import { author, corpusOf, identifier, someCorpus, subject, work } from './some-corpus.ts'

const decide = (...works: readonly AddedWork[]) => identifyCorpus(corpusOf(...works), noConstraints)

const [memory, protein] = ['elastic memory serving', 'protein folds water']

describe('Mentions with an identifier in common', () => {
  test('are certainly one person, whatever their names', () => {
    const found = decide(
      work(memory, author('Wei Wang', identifier('ORCID', '1'))),
      work(protein, author('Vivian Wang', identifier('ORCID', '1'))),
    )
    expect([...found.person]).toEqual([0, 0])
    expect([...found.certain]).toEqual([1, 1])
    expect(found.reasonsOf(1)).toEqual(['the same ORCID 1'])
  })

  test('stay apart in one list of authors', () => {
    const found = decide(work(memory, author('Wei Wang', subject('owner')), author('Wei Wang', subject('owner'))))
    expect(found.personCount).toBe(2)
  })
})

describe('Different identifiers of one kind', () => {
  test('are two people, and a question where all else agrees', () => {
    const found = decide(
      work(memory, author('Minchen Yu', identifier('ORCID', '1')), author('Ann Lorimer')),
      work(memory, author('Minchen Yu', identifier('ORCID', '2')), author('Ann Lorimer')),
    )
    expect(found.person[0]).not.toBe(found.person[2])
    expect(found.possibleMatches.map(({ reasons }) => reasons.map(({ reason }) => reason))).toEqual([
      expect.arrayContaining(['OTHER_IDENTIFIER']),
    ])
  })

  test("at one author's place identify nobody there, and are a question", () => {
    const found = decide(
      work(memory, author('Wei Wang', identifier('ORCID', '1'))),
      work(protein, author('Wei Wang', identifier('ORCID', '2'))),
      work('poetry rust', author('Wei Wang', identifier('ORCID', '1'), identifier('ORCID', '2'))),
    )
    expect(new Set(found.person).size).toBe(3)
    expect(
      found.possibleMatches.filter(({ reasons }) => reasons.some(({ reason }) => reason === 'DISPUTED')),
    ).toHaveLength(2)
  })

  test('are one person where one subject has both', () => {
    const builder = new CorpusBuilder()
    builder.addWork(work(memory, author('Madhu Sudan', identifier('DBLP', 'Madhu Sudan 0001'))))
    builder.addWork(work(protein, author('M. Sudan', identifier('DBLP', 's/MadhuSudan'))))
    builder.addMention({
      name: parseName('Madhu Sudan'),
      companions: [],
      affiliationWords: [],
      anchors: [identifier('DBLP', 's/MadhuSudan'), identifier('DBLP', 'Madhu Sudan 0001')],
    })
    expect([...identifyCorpus(builder.build()).person]).toEqual([0, 0, 0])
  })
})

test('Those whom a source calls different people stay two, however alike', () => {
  const builder = new CorpusBuilder()
  builder.addWork(work(memory, author('Minchen Yu', identifier('ACL', 'minchen-yu')), author('Ann Lorimer')))
  builder.addWork(work(memory, { ...author('Minchen Yu'), others: ['ACL minchen-yu'] }, author('Ann Lorimer')))
  const found = identifyCorpus(builder.build())
  expect(found.person[0]).not.toBe(found.person[2])
  expect(found.possibleMatches).toEqual([])
})

describe('Two careers under one common name that touch in one subject', () => {
  const ring = (subjects: readonly string[], companions: readonly string[]) =>
    companions.map((companion, index) =>
      work(
        subjects[index] ?? '',
        author('Yang Liu'),
        author(companion),
        author(companions[(index + 1) % companions.length] ?? ''),
      ),
    )
  const speech = [
    'meeting speech',
    'speech pauses',
    'speech disfluencies',
    'speech prosody',
    'speech acts',
    'summaries',
  ]
  const parsing = [
    'tree parsing',
    'shift parsing',
    'chart parsing',
    'parsing tags',
    'parsing chunks',
    'summaries trees',
  ]
  const first = ['Ann Lorimer', 'Bob Quistgaard', 'Cleo Vandermeer', 'Dag Ottosson', 'Eva Brandvold', 'Finn Aldergate']
  const second = ['Gus Hallowell', 'Hal Pemberton', 'Ida Szymanska', 'Jon Trevelyan', 'Kit Oosterhuis', 'Lea Montrose']
  const peopleOf = (others: readonly string[]) => {
    const { person } = decide(...ring(speech, first), ...ring(parsing, others))
    return new Set([...person].filter((_, mention) => mention % 3 === 0)).size
  }

  test('are two people where they have many co-authors, and none in common', () => {
    expect(peopleOf(second)).toBe(2)
  })

  test('are one where they have one in common', () => {
    expect(peopleOf(['Ann Lorimer', ...second.slice(1)])).toBe(1)
  })
})

describe('Two words of which each may be the given and the family name', () => {
  const peopleOf = (...companions: readonly (readonly string[])[]) => {
    const [mine = [], theirs = []] = companions
    const { person } = decide(
      work('spoken dialogue systems', author('Zhou Yu'), ...mine.map((name) => author(name))),
      work('spoken dialogue corpora', author('Yu Zhou'), ...theirs.map((name) => author(name))),
    )
    return person[0] === person[1 + mine.length] ? 1 : 2
  }

  test('are two people in the two orders, though their subject is one', () => {
    expect(peopleOf(['Ann Lorimer'], ['Bob Quistgaard'])).toBe(2)
  })

  test('are one where they write with the same people', () => {
    expect(peopleOf(['Ann Lorimer', 'Bob Quistgaard'], ['Ann Lorimer', 'Bob Quistgaard'])).toBe(1)
  })
})

test('A name of which only one order is a name is one person in both orders, where the subject is one', () => {
  const { person } = decide(
    work('spoken dialogue systems', author('Tingfeng Lan'), author('Ann Lorimer')),
    work('spoken dialogue corpora', author('Lan Tingfeng'), author('Bob Quistgaard')),
  )
  expect(person[2]).toBe(person[0])
})

test('A hyphenated given name is not that of somebody who has its first half', () => {
  const { person } = decide(
    work('constituency parsing', author('Thanh-Tung Nguyen'), author('Ann Lorimer')),
    work('product search', author('Thanh Nguyen'), author('Bob Quistgaard')),
  )
  expect(person[2]).not.toBe(person[0])
})

test('The co-authors of two namesakes on one paper do not tell which of them is who', () => {
  const at = (name: string, ...affiliationWords: string[]) => ({ ...author(name), affiliationWords })
  const found = decide(
    work(memory, at('Lei Li', 'pittsburgh', 'carnegie'), author('Ann Lorimer'), author('Bob Quistgaard')),
    work(protein, at('Lei Li', 'kong', 'hong'), author('Cai Ostrander')),
    work(
      'survey poems',
      at('Lei Li', 'kong', 'hong'),
      author('Ann Lorimer'),
      at('Lei Li', 'pittsburgh', 'carnegie'),
      author('Bob Quistgaard'),
    ),
  )
  expect([found.person[5], found.person[7]]).toEqual([found.person[3], found.person[0]])
})

test('A short name that stands for two longer ones does not join these', () => {
  const found = decide(
    work(memory, author('Robert L. Mercer'), author('Ann Lorimer')),
    work(memory, author('Robert Mercer'), author('Ann Lorimer')),
    work(memory, author('Robert E. Mercer'), author('Ann Lorimer')),
    work(memory, author('Robert Mercer'), author('Ann Lorimer')),
  )
  expect(found.person[0]).not.toBe(found.person[4])
})

describe('Decisions', () => {
  const corpus = corpusOf(
    work(memory, author('Wei Wang'), author('Ann Lorimer')),
    work(protein, author('Vivian Zhao'), author('Wei Wang')),
  )
  const join = (order: number, ...mentions: number[]) => ({ mentions, reason: 'Ann says so', order })
  const part = (order: number, one: number[], other: number[]) => ({ groups: [one, other] as const, order })

  test('to join are certain, and say why', () => {
    const found = identifyCorpus(corpus, { together: [join(1, 0, 2)], apart: [] })
    expect(found.person[0]).toBe(found.person[2])
    expect(found.certain[2]).toBe(1)
    expect(found.reasonsOf(2)).toContain('Ann says so')
  })

  test('to part win over identifiers', () => {
    const anchored = corpusOf(
      work(memory, author('Wei Wang', identifier('ORCID', '1'))),
      work(memory, author('Wei Wang', identifier('ORCID', '1'))),
    )
    expect(identifyCorpus(anchored, { together: [], apart: [part(1, [0], [1])] }).personCount).toBe(2)
  })

  test('that contradict each other leave the newest', () => {
    const both = (joined: number, parted: number) =>
      identifyCorpus(corpus, { together: [join(joined, 0, 2)], apart: [part(parted, [0], [2])] })
    expect(both(2, 1).personCount).toBe(3)
    expect(both(1, 2).personCount).toBe(4)
    expect(both(1, 2).unmet).toHaveLength(1)
  })

  test('to join two authors of one list are reported as unmet', () => {
    const found = identifyCorpus(corpus, { together: [join(1, 0, 1)], apart: [] })
    expect(found.personCount).toBe(4)
    expect(found.unmet).toHaveLength(1)
  })
})

describe('Any corpus', () => {
  test('gives people of whom none stands twice in one list, and questions about two people each', () => {
    fc.assert(
      fc.property(someCorpus, (corpus) => {
        const found = identifyCorpus(corpus)
        for (let place = 0; place < corpus.workCount; place++) {
          const people = found.person.slice(corpus.firstMention[place], corpus.firstMention[place + 1])
          expect(new Set(people).size).toBe(people.length)
        }
        const pairs = found.possibleMatches.map(({ a, b }) => `${a} ${b}`)
        expect(new Set(pairs).size).toBe(pairs.length)
        expect(found.possibleMatches.every(({ a, b }) => a < b)).toBe(true)
        const sure = new Set([...found.person].filter((_, mention) => found.certain[mention] === 1))
        expect(sure.size).toBe(found.personCount)
      }),
      { numRuns: cases(150) },
    )
  })

  test('gives the same when all names are decided again', () => {
    fc.assert(
      fc.property(someCorpus, (corpus) => {
        const found = identifyCorpus(corpus)
        const again = identifyCorpus(corpus, noConstraints, {
          names: new Set(corpus.names.keys()),
          previous: { person: found.person, certain: found.certain },
        })
        expect([...again.person]).toEqual([...found.person])
        expect([...again.certain]).toEqual([...found.certain])
      }),
      { numRuns: cases(100) },
    )
  })

  test('keeps what was found where nothing is decided again', () => {
    fc.assert(
      fc.property(someCorpus, (corpus) => {
        const previous = identifyCorpus(corpus)
        const again = identifyCorpus(corpus, noConstraints, { names: new Set<number>(), previous })
        expect([...again.person]).toEqual([...previous.person])
        expect(again.decided.every((decided) => decided === 0)).toBe(true)
      }),
      { numRuns: cases(100) },
    )
  })

  test('obeys each decision to part, and each to join that can be met', () => {
    const decision = fc.record({ a: fc.nat(), b: fc.nat(), parts: fc.boolean() })
    fc.assert(
      fc.property(someCorpus, decision, (corpus, { a: first, b: second, parts }) => {
        const [a, b] = [first % corpus.mentionCount, second % corpus.mentionCount]
        if (a === b) return
        const found = identifyCorpus(corpus, {
          together: parts ? [] : [{ mentions: [a, b], reason: 'decided', order: 1 }],
          apart: parts ? [{ groups: [[a], [b]], order: 1 }] : [],
        })
        expect(found.person[a] === found.person[b]).toBe(!parts && found.unmet.length === 0)
      }),
      { numRuns: cases(150) },
    )
  })
})

test('Comparing two groups says what speaks for one person and what against', () => {
  const corpus = corpusOf(
    work(memory, author('Minchen Yu', identifier('ORCID', '1')), author('Ann Lorimer')),
    work(memory, author('Minchen Yu', identifier('ORCID', '2')), author('Ann Lorimer')),
    work(protein, author('Bob Quistgaard')),
  )
  const compared = compareGroups(corpus, [0], [2])
  expect(compared.verdict).toBe('POSSIBLE')
  expect(compared.forSame.map(({ reason }) => reason)).toContain('SHARED_COAUTHORS')
  expect(compared.againstSame.map(({ reason }) => reason)).toContain('OTHER_IDENTIFIER')
  expect(compareGroups(corpus, [0], [4]).verdict).toBe('DIFFERENT')
})
