/**
 * The kinds of relationship in the graph: which nodes they join, in which direction. Each has an `id`; those that state
 * facts carry `records`, the ids of the records that say so.
 */
export const relationShapes = [
  { type: 'HAS', from: 'Source', to: 'Record' },
  { type: 'DESCRIBES', from: 'Record', to: 'Paper' },
  { type: 'DESCRIBES', from: 'Record', to: 'Person' },
  { type: 'AUTHORED', from: 'Person', to: 'Paper' },
  { type: 'AUTHORED', from: 'Group', to: 'Paper' },
  /** From the smaller person id to the greater; see the lists in `ingest/derive/ties.ts`. */
  { type: 'COLLABORATED', from: 'Person', to: 'Person' },
  { type: 'AFFILIATED', from: 'Person', to: 'Institution' },
  /** From the one whose page says it; `kind` is ADVISOR, MANAGER or CLAIMED_COLLABORATOR, said of the other end. */
  { type: 'RELATED', from: 'Person', to: 'Person' },
  { type: 'CLAIMS', from: 'Source', to: 'Person' },
  { type: 'ABOUT', from: 'Paper', to: 'Topic' },
  { type: 'INTERESTED_IN', from: 'Person', to: 'Topic' },
  { type: 'BROADER', from: 'Topic', to: 'Topic' },
  { type: 'PUBLISHED_IN', from: 'Paper', to: 'Venue' },
  { type: 'DID', from: 'Person', to: 'Activity' },
  { type: 'POSSIBLY_SAME', from: 'Person', to: 'Person' },
  { type: 'POSSIBLE_VERSION', from: 'Paper', to: 'Paper' },
  { type: 'LEADS_TO', from: 'Redirect', to: 'Person' },
  { type: 'LEADS_TO', from: 'Redirect', to: 'Paper' },
  { type: 'LEADS_TO', from: 'Redirect', to: 'Group' },
  { type: 'LEADS_TO', from: 'Redirect', to: 'Institution' },
  { type: 'LEADS_TO', from: 'Redirect', to: 'Topic' },
  { type: 'LEADS_TO', from: 'Redirect', to: 'Venue' },
] as const

export type RelationShape = (typeof relationShapes)[number]
export type RelationType = RelationShape['type']
