import { read, write } from '../graph/graph.ts'

/**
 * The turn of imports: one node that says which import writes into the graph now. Instants are milliseconds of the graph's own
 * clock, since the processes that share a graph may stand on machines whose clocks differ.
 */

export interface ImportTurnRow {
  /** The import that has the turn; null when none has. */
  readonly holder: string | null
  /** Which process that is, for people. */
  readonly owner: string | null
  readonly since: number | null
  /** How long ago its import was last heard of. */
  readonly silentMs: number | null
}

/** Who has the turn; no row where nobody ever had it. */
export const importTurn = read<{ readonly id: string }, ImportTurnRow>(
  `MATCH (n:Import {id: $id})
   RETURN n.holder AS holder, n.owner AS owner, n.since AS since, timestamp() - n.renewedAt AS silentMs`,
)

/** Who has the turn, and what time it is; nobody else can ask before the transaction ends. */
export const askForImportTurn = write<
  { readonly id: string; readonly asked: string },
  ImportTurnRow & { readonly now: number }
>(
  // Setting what nobody reads locks the node: who waits here sees what the one before has written.
  `MERGE (n:Import {id: $id})
   SET n.asked = $asked
   RETURN n.holder AS holder, n.owner AS owner, n.since AS since, timestamp() - n.renewedAt AS silentMs,
          timestamp() AS now`,
)

/** The turn given to an import. */
export const takeImportTurn = write<{
  readonly id: string
  readonly holder: string
  readonly owner: string
  readonly now: number
}>('MATCH (n:Import {id: $id}) SET n.holder = $holder, n.owner = $owner, n.since = $now, n.renewedAt = $now')

/** The turn as just heard of; no row when another import has it by now. */
export const renewImportTurn = write<
  { readonly id: string; readonly holder: string; readonly now: number },
  { readonly id: string }
>('MATCH (n:Import {id: $id}) WHERE n.holder = $holder SET n.renewedAt = $now RETURN n.id AS id')

/** The turn given back. */
export const leaveImportTurn = write<{ readonly id: string; readonly holder: string }>(
  'MATCH (n:Import {id: $id}) WHERE n.holder = $holder REMOVE n.holder, n.owner, n.since, n.renewedAt, n.asked',
)
