const authored = [
  'id',
  'position',
  'printedName',
  'equalContribution',
  'corresponding',
  'affiliationText',
  'certainty',
  'reasons',
  'records',
] as const

/**
 * The kinds of relationship in the graph: which nodes they join, in which direction, and what they carry. Those with an `id` may
 * join the same two nodes several times, or answers call them by it; of the others there is one between two nodes. Those that state
 * facts carry `records`, the ids of the records that say so.
 */
export const relationShapes = [
  { type: 'HAS', from: 'Source', to: 'Record', properties: [] },
  { type: 'DESCRIBES', from: 'Record', to: 'Paper', properties: [] },
  { type: 'DESCRIBES', from: 'Record', to: 'Person', properties: [] },
  { type: 'AUTHORED', from: 'Person', to: 'Paper', properties: authored },
  { type: 'AUTHORED', from: 'Group', to: 'Paper', properties: authored },
  /** From the smaller person id to the greater; see the lists in `ingest/derive/ties.ts`. */
  { type: 'COLLABORATED', from: 'Person', to: 'Person', properties: ['papers', 'years', 'sizes', 'cut', 'certain'] },
  {
    type: 'AFFILIATED',
    from: 'Person',
    to: 'Institution',
    properties: [
      'id',
      'role',
      'unit',
      'from',
      'to',
      'ongoing',
      'expected',
      'fromYear',
      'toYear',
      'matchCertainty',
      'matchReason',
      'records',
    ],
  },
  /** From the one whose page says it; `kind` is ADVISOR, MANAGER or CLAIMED_COLLABORATOR, said of the other end. */
  {
    type: 'RELATED',
    from: 'Person',
    to: 'Person',
    properties: [
      'id',
      'kind',
      'institution',
      'from',
      'to',
      'ongoing',
      'expected',
      'printedName',
      'mentions',
      'saidBy',
      'records',
    ],
  },
  { type: 'CLAIMS', from: 'Source', to: 'Person', properties: ['id', 'name', 'value', 'records'] },
  { type: 'ABOUT', from: 'Paper', to: 'Topic', properties: ['origin', 'records'] },
  { type: 'INTERESTED_IN', from: 'Person', to: 'Topic', properties: ['origin', 'records'] },
  { type: 'BROADER', from: 'Topic', to: 'Topic', properties: [] },
  { type: 'PUBLISHED_IN', from: 'Paper', to: 'Venue', properties: ['records'] },
  { type: 'DID', from: 'Person', to: 'Activity', properties: ['records'] },
  { type: 'POSSIBLY_SAME', from: 'Person', to: 'Person', properties: ['id', 'score', 'reasons'] },
  { type: 'POSSIBLE_VERSION', from: 'Paper', to: 'Paper', properties: ['reasons'] },
  { type: 'LEADS_TO', from: 'Redirect', to: 'Person', properties: [] },
  { type: 'LEADS_TO', from: 'Redirect', to: 'Paper', properties: [] },
  { type: 'LEADS_TO', from: 'Redirect', to: 'Group', properties: [] },
  { type: 'LEADS_TO', from: 'Redirect', to: 'Institution', properties: [] },
  { type: 'LEADS_TO', from: 'Redirect', to: 'Topic', properties: [] },
  { type: 'LEADS_TO', from: 'Redirect', to: 'Venue', properties: [] },
] as const

export type RelationShape = (typeof relationShapes)[number]
export type RelationType = RelationShape['type']

/** Whether relationships of a kind have ids of their own; of the others there is one between two nodes. */
export const hasOwnId = ({ properties }: RelationShape): boolean => properties.some((key) => key === 'id')
