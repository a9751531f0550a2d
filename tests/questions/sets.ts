import { archiveInChinese } from './chinese/archive.ts'
import { collaboratorsInChinese } from './chinese/collaborators.ts'
import { communitiesInChinese } from './chinese/communities.ts'
import { conflictsInChinese } from './chinese/conflicts.ts'
import { exportsInChinese } from './chinese/exports.ts'
import { graphInChinese } from './chinese/graph.ts'
import { institutionsInChinese } from './chinese/institutions.ts'
import { papersInChinese } from './chinese/papers.ts'
import { pathsInChinese } from './chinese/paths.ts'
import { peopleInChinese } from './chinese/people.ts'
import { recommendationsInChinese } from './chinese/recommendations.ts'
import { searchesInChinese } from './chinese/search.ts'
import { archiveInEnglish } from './english/archive.ts'
import { collaboratorsInEnglish } from './english/collaborators.ts'
import { communitiesInEnglish } from './english/communities.ts'
import { conflictsInEnglish } from './english/conflicts.ts'
import { exportsInEnglish } from './english/exports.ts'
import { graphInEnglish } from './english/graph.ts'
import { institutionsInEnglish } from './english/institutions.ts'
import { papersInEnglish } from './english/papers.ts'
import { pathsInEnglish } from './english/paths.ts'
import { peopleInEnglish } from './english/people.ts'
import { recommendationsInEnglish } from './english/recommendations.ts'
import { searchesInEnglish } from './english/search.ts'
import type { Question } from './question.ts'

/** The questions to the five profiles, by language. */
export const toProfiles = {
  english: [
    ...peopleInEnglish,
    ...collaboratorsInEnglish,
    ...pathsInEnglish,
    ...papersInEnglish,
    ...institutionsInEnglish,
    ...searchesInEnglish,
    ...graphInEnglish,
    ...conflictsInEnglish,
    ...exportsInEnglish,
    ...recommendationsInEnglish,
    ...communitiesInEnglish,
  ],
  chinese: [
    ...peopleInChinese,
    ...collaboratorsInChinese,
    ...pathsInChinese,
    ...papersInChinese,
    ...institutionsInChinese,
    ...searchesInChinese,
    ...graphInChinese,
    ...conflictsInChinese,
    ...exportsInChinese,
    ...recommendationsInChinese,
    ...communitiesInChinese,
  ],
}

/** The questions to the part of the archive, by language. */
export const toArchive = { english: archiveInEnglish, chinese: archiveInChinese }

export const allInEnglish: readonly Question[] = [...toProfiles.english, ...toArchive.english]
export const allInChinese: readonly Question[] = [...toProfiles.chinese, ...toArchive.chinese]
