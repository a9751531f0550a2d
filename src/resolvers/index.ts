import { analyticsResolvers } from './analytics.ts'
import { changedTieResolvers } from './changed-tie.ts'
import { collaborationResolvers } from './collaboration.ts'
import { communityResolvers } from './community.ts'
import { conflictResolvers } from './conflict.ts'
import { decisionResolvers } from './decision.ts'
import { entityResolvers } from './entity.ts'
import { expertResolvers } from './expert.ts'
import { importResolvers } from './import.ts'
import { importProgressResolvers } from './import-progress.ts'
import { institutionResolvers } from './institution.ts'
import { paperResolvers } from './paper.ts'
import { pathResolvers } from './path.ts'
import { personResolvers } from './person.ts'
import { rankingResolvers } from './ranking.ts'
import { recommendationResolvers } from './recommendation.ts'
import { scalarResolvers } from './scalar.ts'
import { sourceResolvers } from './source.ts'
import { tieChangeResolvers } from './tie-change.ts'
import { topicResolvers } from './topic.ts'
import { venueResolvers } from './venue.ts'
import { writingResolvers } from './writing.ts'

/** The resolvers of every noun; each noun brings its own part of `Query`. */
export const resolverMaps = [
  analyticsResolvers,
  changedTieResolvers,
  collaborationResolvers,
  conflictResolvers,
  communityResolvers,
  decisionResolvers,
  entityResolvers,
  expertResolvers,
  importResolvers,
  importProgressResolvers,
  institutionResolvers,
  paperResolvers,
  pathResolvers,
  personResolvers,
  rankingResolvers,
  recommendationResolvers,
  scalarResolvers,
  sourceResolvers,
  tieChangeResolvers,
  topicResolvers,
  venueResolvers,
  writingResolvers,
] as const
