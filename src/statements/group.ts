import { read } from '../graph/graph.ts'

export interface GroupRow {
  readonly id: string
  readonly name: string
}

/** Groups by their ids. */
export const groupsByIds = read<{ readonly ids: readonly string[] }, { readonly node: GroupRow }>(
  'UNWIND $ids AS id MATCH (n:Group {id: id}) RETURN n {.id, .name} AS node',
)
