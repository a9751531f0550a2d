/**
 * Figures of the five profiles that nobody wants to count by hand, read straight from their lines:
 * `node tests/questions/figures/profiles.mjs > tests/questions/figures/profiles.json`.
 */
import { readFileSync } from 'node:fs'
import { collaboratorsOf, largestGroup, networkAround, networkOf, papersOfPairs } from './network.mjs'

const linesOf = (name) => readFileSync(new URL(`../../../seed/${name}`, import.meta.url), 'utf8').split('\n')

const namesIn = (text) =>
  text
    .replace(/\[([^\]]+)\]\(#\)/g, '$1')
    .replace(/\*/g, '')
    // The hyphen of a line that was broken where the CV was set.
    .replace('Yingchao-jie', 'Yingchaojie')
    .trim()
    .replace(/\.$/, '')
    .split(', ')

/** "- VLDB'24** A, B. “**Title.**”", or without a venue in front, which then stands two lines above. */
const lanPapers = linesOf('tingfeng-lan-cv.md').flatMap((line, index, lines) => {
  const found = /^(?:- ([^*]+)\*\* )?(.+?)\. “\*\*(.+?)\.\*\*”/.exec(line)
  if (found === null) return []
  const year = /'(\d\d)$/.exec(found[1] ?? lines[index - 2])
  return [{ title: found[3], year: year === null ? null : 2000 + Number(year[1]), authors: namesIn(found[2]) }]
})

/** "- [VENUE'24, CCF-A] A, B. *Title*. Venue." */
const tanPapers = linesOf('xin-tan-cv-zh.md').flatMap((line) => {
  const found = /^- (?:\[[^\]]*?'(\d\d)(?:, [^\]]+)?\] )?([^*]+)\. \*([^*]+)\*\./.exec(line)
  if (found === null) return []
  return [{ title: found[3], year: found[1] ? 2000 + Number(found[1]) : null, authors: namesIn(found[2]) }]
})

/** A line with a category and a date, the title below it, and the authors two lines further down. */
const listedPapers = (name) => {
  const lines = linesOf(name)
  const owner = lines[0]
  return lines.flatMap((line, index) => {
    const found = /^[\d.]*[A-Z]{2}[A-Z][a-z]{2} \d+(?:, (\d{4}))?(?:Code)?$/.exec(line)
    if (found === null) return []
    const authors = namesIn(lines[index + 3].replace(/ et al\..*$/, ''))
    const people = authors.includes(owner) ? authors : [...authors, owner]
    return [
      {
        title: lines[index + 1],
        year: found[1] === undefined ? null : Number(found[1]),
        authors: people.filter((author) => author !== 'Ling Team'),
        groups: people.filter((author) => author === 'Ling Team'),
      },
    ]
  })
}

/** One work that two documents print: the longer list of authors, and the year in the CV where it has one. */
const workOf = (entries) => {
  const [longest] = [...entries].sort((a, b) => b.authors.length - a.authors.length)
  return { ...longest, year: entries.find(({ year }) => year !== null)?.year ?? null }
}

const allPapers = () => {
  const fromCvs = [...lanPapers, ...tanPapers]
  const listed = [...listedPapers('zhaoyuan-su-listing.txt'), ...listedPapers('junping-zhao-listing.txt')]
  const twice = (paper) => listed.filter(({ title }) => title === paper.title)
  return [
    ...fromCvs.map((paper) => workOf([paper, ...twice(paper)])),
    ...listed.filter(({ title }) => !fromCvs.some((paper) => paper.title === title)),
  ]
}

/** How many of `keysOf` each year has for the first time. */
const newIn = (papers, year, keysOf) => {
  const upTo = (last) => new Set(papers.filter((paper) => paper.year !== null && paper.year <= last).flatMap(keysOf))
  return upTo(year).size - upTo(year - 1).size
}
const authorsOf = ({ authors }) => authors
const pairsOf = (paper) => [...papersOfPairs([paper]).keys()]

/** What the documents print as names besides authors: advisors, and those whom the researcher without a name worked with. */
const namedOnly = ['Boon Thau Loo', 'Vincent Liu', 'Asaf Cidon', 'Ethan Katz-Bassett', 'Roxana Geambasu']
const namedToo = ['Ryan Stutsman', 'Mathias Lécuyer']
const unnamed = 1

const figures = () => {
  const papers = allPapers()
  const authors = new Set(papers.flatMap((paper) => paper.authors))
  const personCount = authors.size + namedOnly.length + namedToo.length + unnamed
  const pairs = [...papersOfPairs(papers)]
  const mentions = papers.flatMap((paper) => [...paper.authors, ...(paper.groups ?? [])])
  const years = new Map()
  for (const { year } of papers) if (year !== null) years.set(year, (years.get(year) ?? 0) + 1)
  return {
    counts: {
      personCount,
      groupCount: 1,
      paperCount: papers.length,
      collaborationCount: pairs.length,
      authorshipCount: mentions.length,
    },
    perYear: [...years].sort().map(([year, paperCount]) => ({ year, paperCount })),
    newPerYear: [...years.keys()].sort().map((year) => ({
      year,
      newPersonCount: newIn(papers, year, authorsOf),
      newCollaborationCount: newIn(papers, year, pairsOf),
    })),
    largestGroup: largestGroup(papers),
    largestGroupShare: largestGroup(papers) / personCount,
    pairsWithLan: pairs
      .filter(([key, joint]) => joint.length >= 4 && key.includes('Tingfeng Lan'))
      .map(([key, joint]) => `${joint.length} ${key.replace(/Tingfeng Lan \+ | \+ Tingfeng Lan/, '')}`),
    collaboratorCountOfTan: collaboratorsOf(papers, 'Xin Tan').length,
    networkOfVldb: networkOf(papers.filter(({ title }) => /^(mLoRA|DLRover-RM)/.test(title))),
    aroundXinTan: networkAround(papers, 'Xin Tan', 1),
    aroundJunpingZhao: networkAround(papers, 'Junping Zhao', 1),
    aroundMinchenYu: networkAround(papers, 'Minchen Yu', 1),
    twoStepsAroundXinTan: networkAround(papers, 'Xin Tan', 2),
    titlesOf2024: papers.filter(({ year }) => year === 2024).map(({ title }) => title),
    titlesWithoutYear: papers.filter(({ year }) => year === null).map(({ title }) => title),
  }
}

process.stdout.write(`${JSON.stringify(figures(), null, 2)}\n`)
