import type { Graph } from '../../graph/graph.ts'
import { relationsFrom, relationsTo, shapeKey } from '../../statements/stored-graph.ts'
import type { Properties, RelationKind } from '../derive/graph-facts.ts'
import type { StatedFact } from './make-decision.ts'

const statedFrom = [
  { type: 'AFFILIATED', from: 'Person', to: 'Institution' },
  { type: 'DID', from: 'Person', to: 'Activity' },
  { type: 'RELATED', from: 'Person', to: 'Person' },
] as const satisfies readonly RelationKind[]

/** The facts of a person that are no author's places, by the ids by which answers call them, with what states them. */
export const statedFacts = async (graph: Graph, person: string): Promise<ReadonlyMap<string, StatedFact>> => {
  const found = new Map<string, StatedFact>()
  for (const shape of statedFrom) {
    const statement = relationsFrom.get(shapeKey(shape))
    if (statement === undefined) continue
    for (const { to, properties } of await graph.read(statement, { ids: [person] })) {
      const id = shape.type === 'DID' ? to : String(properties.id)
      const isSpeaker = shape.type !== 'RELATED' || properties.saidBy !== 'TO'
      found.set(id, factOf(properties, isSpeaker))
    }
  }
  const statement = relationsTo.get(shapeKey({ type: 'RELATED', from: 'Person', to: 'Person' }))
  if (statement === undefined) return found
  for (const { properties } of await graph.read(statement, { ids: [person] }))
    found.set(String(properties.id), factOf(properties, properties.saidBy === 'TO'))
  return found
}

/** What the person's own pages say goes with these pages, what others say with the place where they name the person. */
const factOf = ({ records, mentions }: Properties, isSpeaker: boolean): StatedFact => ({
  records: isSpeaker ? textsOf(records) : [],
  mentions: isSpeaker ? [] : textsOf(mentions),
})

const textsOf = (value: Properties[string] | undefined): string[] => (Array.isArray(value) ? value.map(String) : [])
