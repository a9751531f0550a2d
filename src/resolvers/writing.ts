import { CoterieError } from '../model/error.ts'
import type { Context } from './context.ts'

/** Whether a request may change the graph, as the schema's `root.graphql` has it. */
export const writingResolvers = {
  Query: {
    writing: (_: unknown, _args: unknown, { mayWrite, hasWriteToken }: Context) =>
      mayWrite === true ? 'ALLOWED' : hasWriteToken === true ? 'NEEDS_TOKEN' : 'OFF',
  },
}

/** Nothing, when the request may change the graph. @throws CoterieError FORBIDDEN when it may not */
export const requireWriting = ({ mayWrite }: Pick<Context, 'mayWrite'>): void => {
  if (mayWrite === true) return
  throw new CoterieError('FORBIDDEN', 'This changes the graph: it needs the write token of the service.')
}
