import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Document } from '../../ingest/documents.ts'
import { type OwnService, openOwnService } from './own-service.ts'
import type { Subjects } from './reading-actions.ts'

const archive = fileURLToPath(
  new URL('../../../../shared/data/acl-anthology/acl-anthology-2021-02-24.tar.gz', import.meta.url),
)
export const anthologyIsHere = existsSync(archive)

/** Conferences of two years: some 3,000 papers of 8,000 people. The whole archive takes a minute or more. */
const volumes = ['2020.acl', '2020.emnlp', '2020.coling', 'P19']

const documents = (): Document[] =>
  volumes.map((volume) => ({
    name: `${volume}.xml`,
    bytes: execFileSync('tar', ['-xzOf', archive, `data/xml/${volume}.xml`], { maxBuffer: 100_000_000 }),
  }))

/** A service over a part of the ACL Anthology, which somebody who has the token may write to. */
export const openAnthology = (writeToken: string): Promise<OwnService> => openOwnService(writeToken, documents())

interface Found {
  readonly label: string
}

/** Somebody with many co-authors, one of these, and somebody whom only these lead to; each with a name of their own. */
export async function subjectsOf(origin: string): Promise<Subjects> {
  const ask = async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    return ((await response.json()) as { data: Data }).data
  }
  const isAlone = async ({ label }: Found): Promise<boolean> => {
    const { people } = await ask<{ people: { totalCount: number } }>(
      'query ($name: String!) { people(filter: { name: $name }) { totalCount } }',
      { name: label },
    )
    return people.totalCount === 1
  }
  const firstAlone = async (people: readonly Found[]): Promise<string> => {
    for (const person of people) if (await isAlone(person)) return person.label
    throw new Error('Everybody shares a name.')
  }
  const coauthorsOf = async (name: string) => {
    const { person } = await ask<{
      person: { papers: { nodes: { title: string }[] }; collaborators: { nodes: Found[] } }
    }>(
      'query ($name: String!) { person(by: { name: $name }) { papers(first: 1) { nodes { title } } collaborators(first: 100) { nodes { label } } } }',
      { name },
    )
    return { title: person.papers.nodes[0]?.title ?? '', people: person.collaborators.nodes }
  }
  const { people } = await ask<{ people: { nodes: Found[] } }>(
    '{ people(sort: MOST_COLLABORATORS, first: 20) { nodes { label } } }',
  )
  const person = await firstAlone(people.nodes)
  const around = await coauthorsOf(person)
  const coauthor = await firstAlone(around.people)
  const near = new Set([person, ...around.people.map(({ label }) => label)])
  const farther = (await coauthorsOf(coauthor)).people.filter(({ label }) => !near.has(label))
  const [given = '', ...family] = person.toLowerCase().split(' ')
  return {
    searches: [
      [person.toLowerCase(), person],
      [`${family.join(' ')} ${given.slice(0, 3)}`, person],
      [coauthor.toUpperCase(), coauthor],
    ],
    person,
    coauthor,
    far: await firstAlone(farther),
    year: 2021,
    // Of the people the Anthology says nothing but their papers.
    things: [['a paper', `/?${new URLSearchParams({ page: 'paper', title: around.title })}`]],
  }
}
