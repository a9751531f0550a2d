import { describe } from 'vitest'
import type { TestEngine } from '../graph/engines.ts'
import { fiveDocuments } from './documents.ts'
import { promisesOfCitations } from './promises/citations.ts'
import { promisesOfCommunities, promisesOfSmallCommunities } from './promises/communities.ts'
import { promisesOfConflicts, promisesOfSmallConflicts } from './promises/conflicts.ts'
import { promisesOfDecisions } from './promises/decisions.ts'
import { promisesOfEvidence } from './promises/evidence.ts'
import { promisesOfExports, promisesOfSmallExports } from './promises/exports.ts'
import { promisesOfImports } from './promises/imports.ts'
import { promisesOfNetworks } from './promises/networks.ts'
import { promisesOfPaging } from './promises/paging.ts'
import { promisesOfPaths, promisesOfSmallPaths } from './promises/paths.ts'
import { promisesOfPeople } from './promises/people.ts'
import { promisesOfRecommendations } from './promises/recommendations.ts'
import { promisesOfRedirects } from './promises/redirects.ts'
import { promisesOfRefusals } from './promises/refusals.ts'
import { promisesOfSmallNetwork } from './promises/small-network.ts'
import { promisesOfThings } from './promises/things.ts'
import { promisesOfSmallTieChanges, promisesOfTieChanges } from './promises/tie-changes.ts'
import { promisesOfTrends } from './promises/trends.ts'
import { sharedService } from './test-service.ts'

/** Registers the tests of what the service answers, on one engine. */
export const serviceContract = (engine: TestEngine): void => {
  describe(`Over the five profiles on ${engine.name}`, () => {
    const service = sharedService(engine, fiveDocuments)
    promisesOfPeople(service)
    promisesOfNetworks(service)
    promisesOfPaths(service)
    promisesOfConflicts(service)
    promisesOfTieChanges(service)
    promisesOfCommunities(service)
    promisesOfRecommendations(service)
    promisesOfThings(service)
    promisesOfEvidence(service)
    promisesOfExports(service)
    promisesOfPaging(service)
    promisesOfRefusals(service)
  })
  promisesOfSmallNetwork(engine)
  promisesOfSmallPaths(engine)
  promisesOfSmallConflicts(engine)
  promisesOfSmallTieChanges(engine)
  promisesOfSmallExports(engine)
  promisesOfCitations(engine)
  promisesOfSmallCommunities(engine)
  promisesOfTrends(engine)
  promisesOfRedirects(engine)
  promisesOfImports(engine)
  promisesOfDecisions(engine)
}
