import { readAclOrcid } from './acl-orcid.mjs'
import { readAminer } from './aminer.mjs'
import { corpusOf, labelledMentions, preparedWorks, readAnthology } from './anthology.mjs'
import { builtModule } from './built.mjs'
import { madeHomonyms, madeInitials } from './made.mjs'
import { bootstrap, meanOf, measure } from './measures.mjs'

const { identifyCorpus } = await builtModule('ingest/identity/identify.js')
const nothing = { together: [], apart: [] }

const found = ({ person, certain }, mentions) =>
  mentions.map(({ mention, label }) => ({ person: person[mention], label, certain: certain[mention] === 1 }))

/** Taking every name for a person, which needs no method. */
const byNameAlone = (mentions) => {
  const numbers = new Map()
  return mentions.map(({ label, name }) => {
    const person = numbers.get(name) ?? numbers.size
    numbers.set(name, person)
    return { person, label, certain: false }
  })
}

const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** The AMiner names; weights may be set on those at 1, 4, 7... in the order of the alphabet. */
export const aminerSet = () => {
  const { corpus, names } = readAminer()
  return (settings) => {
    const people = identifyCorpus(corpus, nothing, 'all', settings)
    const byName = names.map(({ mentions }) => measure(found(people, mentions)))
    const every = names.flatMap(({ name, mentions }) =>
      found(people, mentions).map((item) => ({ ...item, label: `${name} ${item.label}` })),
    )
    return {
      mean: meanOf(byName),
      third: meanOf(byName.filter((_, index) => index % 3 === 0)),
      rest: meanOf(byName.filter((_, index) => index % 3 !== 0)),
      thirds: [1, 2].map((third) => meanOf(byName.filter((_, index) => index % 3 === third))),
      bootstrap: bootstrap(byName, { pairwise: 0.85, bcubed: 0.89 }),
      every: measure(every),
    }
  }
}

/** The mentions with an ORCID, all and those of names with several. */
export const orcidSet = () => {
  const { corpus, mentions } = readAclOrcid()
  const labelsOfName = new Map()
  for (const { name, label } of mentions) labelsOfName.set(name, (labelsOfName.get(name) ?? new Set()).add(label))
  const ambiguous = mentions.filter(({ name }) => labelsOfName.get(name).size > 1)
  return (settings) => {
    const people = identifyCorpus(corpus, nothing, 'all', settings)
    return { all: measure(found(people, mentions)), ambiguous: measure(found(people, ambiguous)) }
  }
}

/** The ACL Anthology of 2021 with the people of its table of names. */
export const anthologySet = async () => {
  const { works, people: entries } = await readAnthology()
  const prepared = preparedWorks(works)
  const labelled = labelledMentions(prepared, entries)
  const corpus = corpusOf(prepared)
  const made = { homonyms: madeHomonyms(prepared), initials: madeInitials(prepared) }
  const measureMade = ({ corpus: renamed, names }, settings) => {
    const people = identifyCorpus(renamed, nothing, 'all', settings)
    return meanOf(names.map(({ mentions }) => measure(found(people, mentions))))
  }
  return {
    corpus,
    measureMade: (settings) => ({
      homonyms: measureMade(made.homonyms, settings),
      initials: measureMade(made.initials, settings),
    }),
    baseline: measure(byNameAlone(labelled.byName)),
    strictBaseline: measure(byNameAlone(labelled.byId)),
    similarCount: labelled.similar.length,
    measure: (settings) => {
      const before = cpu()
      const people = identifyCorpus(corpus, nothing, 'all', settings)
      const seconds = cpu() - before
      const peopleOf = (entry) => new Set(labelled.mentionsOf(entry).map((mention) => people.person[mention]))
      const joined = labelled.similar.filter(([one, other]) => {
        const others = peopleOf(other)
        return [...peopleOf(one)].some((person) => others.has(person))
      })
      return {
        variants: measure(found(people, labelled.byName)),
        strict: measure(found(people, labelled.byId)),
        homonyms: measure(found(people, labelled.homonyms)),
        joined: joined.map(([one, other]) => `${entries[one]?.locator} and ${entries[other]?.locator}`),
        people,
        seconds,
      }
    },
  }
}
