import { describe, expect, test } from 'vitest'
import { exportAddress, readNetworkState, tiesOf, variablesOf } from '../../../src/web/explorer/network/state.ts'

const read = (search: string) => readNetworkState(new URLSearchParams(search))

describe('the address of a network', () => {
  test('names people by ids or names, or an institution, a topic or a venue', () => {
    expect(read('person=person-1&person=Ann+Lee').around).toEqual({ people: [{ id: 'person-1' }, { name: 'Ann Lee' }] })
    expect(read('institution=institution-1').around).toEqual({ institution: { id: 'institution-1' } })
    expect(read('topic=Databases').around).toEqual({ topic: { name: 'Databases' } })
    expect(read('venue=VLDB').around).toEqual({ papers: { venue: { name: 'VLDB' } } })
    expect(read('').around).toBeNull()
    expect(variablesOf(read('depth=2'))).toBeNull()
  })

  test('asks for nothing about ties that it does not name', () => {
    expect(tiesOf(read('person=A'))).toEqual({ counting: 'FULL' })
    expect(tiesOf(read('person=A&from=2010&counting=FRACTIONAL&minWeight=0.5&maxAuthors=30'))).toEqual({
      counting: 'FRACTIONAL',
      years: { from: 2010 },
      minWeight: 0.5,
      maxAuthorsPerPaper: 30,
    })
  })

  test('is read as the nearest that makes sense', () => {
    expect(read('depth=9&nodes=1000000&from=x&counting=odd&camera=1,2&sort=weight&minWeight=-1')).toMatchObject({
      depth: 4,
      nodes: 5000,
      from: null,
      counting: 'FULL',
      camera: null,
      sort: null,
      minWeight: 0,
    })
    expect(read('table=ties&sort=weight&order=up&camera=0.1,0.2,0.5')).toMatchObject({
      sort: 'weight',
      isAscending: true,
      camera: { x: 0.1, y: 0.2, ratio: 0.5 },
    })
  })

  test('leads to files of the very same network', () => {
    const variables = variablesOf(read('person=Ann+Lee&depth=2&to=2020'))
    if (variables === null) throw new Error('There is a start.')
    const { pathname, searchParams } = new URL(exportAddress('network.gexf', variables), 'http://localhost')
    expect(pathname).toBe('/export/network.gexf')
    expect(Object.fromEntries(searchParams)).toEqual({
      around: '{"people":[{"name":"Ann Lee"}]}',
      depth: '2',
      ties: '{"counting":"FULL","years":{"to":2020}}',
      maxNodes: '200',
      maxEdges: '2000',
    })
  })
})
