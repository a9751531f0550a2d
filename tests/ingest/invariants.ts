import { expect } from 'vitest'
import type { GraphFacts, RelationFact } from '../../src/ingest/derive/graph-facts.ts'

const ofType = ({ relations }: GraphFacts, type: string): RelationFact[] =>
  [...relations.values()].filter((relation) => relation.type === type)

const isSorted = (values: readonly string[]): boolean =>
  values.every((value, index) => index === 0 || (values[index - 1] ?? '') < value)

const hasRemovedPeople = ({ nodes }: GraphFacts): boolean =>
  [...nodes.values()].some(
    ({ label, properties }) => label === 'Decision' && properties.kind === 'REMOVE' && !('undoneAt' in properties),
  )

/** An expectation of which there are thousands: the machinery of a test comes in only where it fails. */
const same = (found: unknown, wanted: unknown, what: string): void => {
  if (!Object.is(found, wanted)) expect(found, what).toBe(wanted)
}

/** What COLLABORATED must hold, counted anew from AUTHORED, one pair of people and one paper at a time. */
export const tiesFromAuthorships = (facts: GraphFacts, tieLimit: number): Map<string, Record<string, unknown>> => {
  const hasRemoved = hasRemovedPeople(facts)
  const authorsOf = new Map<string, RelationFact[]>()
  for (const place of ofType(facts, 'AUTHORED')) authorsOf.set(place.to, [...(authorsOf.get(place.to) ?? []), place])
  const joint = new Map<string, { paper: string; year: number; size: number; cut: boolean; certain: boolean }[]>()
  for (const [paper, authors] of authorsOf) {
    const properties = facts.nodes.get(paper)?.properties
    // Those who were removed stay counted.
    const size = hasRemoved ? Number(properties?.knownAuthorCount) : authors.length
    if (size > tieLimit) continue
    const people = authors.filter(({ fromLabel }) => fromLabel === 'Person')
    for (const a of people) {
      for (const b of people) {
        if (a.from >= b.from) continue
        const year = Number(properties?.year ?? 0)
        const certain = a.properties.certainty === 'CERTAIN' && b.properties.certainty === 'CERTAIN'
        const row = { paper, year, size, cut: properties?.authorsComplete === false, certain }
        joint.set(`${a.from} ${b.from}`, [...(joint.get(`${a.from} ${b.from}`) ?? []), row])
      }
    }
  }
  return new Map(
    [...joint].map(([pair, rows]) => {
      rows.sort((a, b) => b.year - a.year || (a.paper < b.paper ? -1 : 1))
      const list = (key: 'paper' | 'year' | 'size' | 'cut' | 'certain') => rows.map((row) => row[key])
      return [
        pair,
        { papers: list('paper'), years: list('year'), sizes: list('size'), cut: list('cut'), certain: list('certain') },
      ]
    }),
  )
}

/** Fails unless everything that the graph derives agrees with what it states; of a source that is being read, records may wait. */
export const expectInvariants = (facts: GraphFacts, tieLimit = 100): void => {
  const hasRemoved = hasRemovedPeople(facts)
  const ties = new Map(
    ofType(facts, 'COLLABORATED').map(({ from, to, properties: { id: _, ...lists } }) => [`${from} ${to}`, lists]),
  )
  expect(ties).toEqual(tiesFromAuthorships(facts, tieLimit))

  for (const { id, type, from, to, fromLabel, toLabel, properties } of facts.relations.values()) {
    const start =
      type === 'LEADS_TO' ? (facts.nodes.get(`redirect ${from}`) ?? facts.nodes.get(from)) : facts.nodes.get(from)
    same(start?.label, fromLabel, id)
    same(facts.nodes.get(to)?.label, toLabel, id)
    if ('records' in properties) {
      const records = properties.records as readonly string[]
      same(records.length > 0, true, id)
      same(isSorted(records), true, id)
      for (const record of records) same(facts.nodes.get(record)?.label, 'Record', id)
    }
  }
  const authored = ofType(facts, 'AUTHORED')
  expect(new Set(authored.map(({ from, to }) => `${from} ${to}`)).size).toBe(authored.length)

  const authorsOf = countOf(authored.map(({ to }) => to))
  const peopleOf = new Map<string, string[]>()
  for (const { from, to, fromLabel, properties } of authored) {
    if (fromLabel !== 'Person') continue
    const word = properties.certainty === 'CERTAIN' ? from : `${from}?`
    peopleOf.set(to, [...(peopleOf.get(to) ?? []), word])
  }
  const papersOf = countOf(authored.map(({ from }) => from))
  const collaboratorsOf = countOf([...ties.keys()].flatMap((pair) => pair.split(' ')))
  const described = new Set(ofType(facts, 'DESCRIBES').map(({ from }) => from))
  const isBeingRead = (source: unknown) => facts.nodes.get(String(source))?.properties.sha256 === ''
  for (const { id, label, properties } of facts.nodes.values()) {
    // What a register lists is looked up by its names, and describes nothing until somebody is there.
    if (label === 'Record' && properties.about !== 'institution' && !hasRemoved)
      same(described.has(id) || isBeingRead(properties.source), true, id)
    if (label === 'Paper') {
      // The projection is built from this text in place of AUTHORED.
      const known = String(properties.people).split(' ')
      const present = known.filter((word) => word !== '-' && word !== '')
      same([...(peopleOf.get(id) ?? [])].sort().join(' '), present.sort().join(' '), id)
      const removed = hasRemoved ? Number(properties.knownAuthorCount) - authorsOf(id) : 0
      same(removed >= 0, true, id)
      same(properties.knownAuthorCount, authorsOf(id) + removed, id)
    }
    if (label !== 'Person') continue
    same(properties.paperCount, papersOf(id), id)
    same(properties.collaboratorCount, collaboratorsOf(id), id)
  }
}

const countOf = (ids: readonly string[]): ((id: string) => number) => {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return (id) => counts.get(id) ?? 0
}

/** Fails unless topics, venues and institutions count what is at them; between the batches of an import some wait for the last one. */
export const expectCounts = (facts: GraphFacts): void => {
  const endsOf = (type: string) => countOf(ofType(facts, type).map(({ to }) => to))
  const papersOf = { Topic: endsOf('ABOUT'), Venue: endsOf('PUBLISHED_IN') }
  const pairs = new Set(ofType(facts, 'AFFILIATED').map(({ from, to }) => `${to} ${from}`))
  const peopleAt = countOf([...pairs].map((pair) => pair.split(' ')[0] ?? ''))
  for (const { id, label, properties } of facts.nodes.values()) {
    if (label === 'Topic' || label === 'Venue') same(properties.paperCount, papersOf[label](id), id)
    if (label === 'Institution') same(properties.personCount, peopleAt(id), id)
  }
}
