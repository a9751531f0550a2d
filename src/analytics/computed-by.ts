/** Where an answer about the whole graph was worked out: see the schema's `analytics.graphql`. */
export type ComputedBy = 'MEMORY' | 'DATABASE' | 'GRAPH_DATA_SCIENCE'
