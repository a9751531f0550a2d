import { read } from '../graph/graph.ts'

/** Where ids that were merged away lead. */
export const successorsOfIds = read<
  { readonly ids: readonly string[] },
  { readonly id: string; readonly target: string }
>('UNWIND $ids AS id MATCH (r:Redirect {id: id}) MATCH (r)-[:LEADS_TO]->(n) RETURN id, n.id AS target')
