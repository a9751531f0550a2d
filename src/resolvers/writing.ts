import { CoterieError } from '../model/error.ts'
import type { Context } from './context.ts'

/** Nothing, when the request may change the graph. @throws CoterieError FORBIDDEN when it may not */
export const requireWriting = ({ mayWrite }: Pick<Context, 'mayWrite'>): void => {
  if (mayWrite === true) return
  throw new CoterieError('FORBIDDEN', 'This changes the graph: it needs the write token of the service.')
}
