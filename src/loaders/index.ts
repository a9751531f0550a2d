import { collaborationLoaders } from './collaboration.ts'
import { decisionLoaders } from './decision.ts'
import { entityLoaders } from './entity.ts'
import { institutionLoaders } from './institution.ts'
import type { LoaderContext } from './order.ts'
import { paperLoaders } from './paper.ts'
import { personLoaders } from './person.ts'
import { sourceLoaders } from './source.ts'
import { topicLoaders } from './topic.ts'
import { venueLoaders } from './venue.ts'

/** All loaders of one request: what was loaded once is not loaded again, and no request sees another's. */
export const createLoaders = (context: LoaderContext) => ({
  ...collaborationLoaders(context),
  ...decisionLoaders(context),
  ...entityLoaders(context),
  ...institutionLoaders(context),
  ...paperLoaders(context),
  ...personLoaders(context),
  ...sourceLoaders(context),
  ...topicLoaders(context),
  ...venueLoaders(context),
})

export type Loaders = ReturnType<typeof createLoaders>
