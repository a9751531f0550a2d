/**
 * Figures of a part of the ACL Anthology, read straight from the text of its file with nothing but regular expressions:
 * `node tests/questions/figures/archive.mjs FILE > tests/questions/figures/archive.json`, where FILE is `data/xml/2020.acl.xml` of
 * the Anthology of 24 February 2021 (xinru1414/acl-anthology b26270386b65; CC BY 4.0). The part is what stands beside the main
 * volume of ACL 2020: demonstrations, student research workshop, tutorials. A person is a printed name.
 */
import { readFileSync } from 'node:fs'
import { collaboratorsOf, largestGroup, networkAround, papersOfPairs, stepsFrom } from './network.mjs'

const textOf = (xml) =>
  xml
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()

const firstIn = (xml, element) => {
  const found = new RegExp(`<${element}(?: [^>]*)?>(.*?)</${element}>`, 's').exec(xml)
  return found === null ? null : textOf(found[1])
}

const nameOf = (author) => [firstIn(author, 'first'), firstIn(author, 'last')].filter(Boolean).join(' ')

const papersOf = (volume, id) =>
  [...volume.matchAll(/<paper id="(\d+)">(.*?)<\/paper>/gs)].map(([, number, xml]) => ({
    id: `2020.acl-${id}.${number}`,
    volume: id,
    title: firstIn(xml, 'title'),
    doi: firstIn(xml, 'doi'),
    authors: [...xml.matchAll(/<author(?: [^>]*)?>(.*?)<\/author>/gs)].map(([, author]) => nameOf(author)),
  }))

const file = readFileSync(process.argv[2], 'utf8')
const papers = [...file.matchAll(/<volume id="(\w+)"[^>]*>(.*?)<\/volume>/gs)]
  .filter(([, id]) => id !== 'main')
  .flatMap(([, id, xml]) => papersOf(xml, id))

const paper = (id) => papers.find((one) => one.id === id)
const titlesOf = (name) => papers.filter(({ authors }) => authors.includes(name)).map(({ title }) => title)
const jointPapers = (a, b) => titlesOf(a).filter((title) => titlesOf(b).includes(title)).length
const mentions = papers.flatMap(({ authors }) => authors)
const mostAuthors = Math.max(...papers.map(({ authors }) => authors.length))

const figures = {
  paperCount: papers.length,
  papersOfVolumes: Object.fromEntries(
    ['demos', 'srw', 'tutorials'].map((id) => [id, papers.filter(({ volume }) => volume === id).length]),
  ),
  authorshipCount: mentions.length,
  pairCount: papersOfPairs(papers).size,
  largestGroup: largestGroup(papers),
  meanAuthors: mentions.length / papers.length,
  titlesOfOneAuthor: papers.filter(({ authors }) => authors.length === 1).map(({ title }) => title),
  longestAuthorList: papers
    .filter(({ authors }) => authors.length === mostAuthors)
    .map(({ title, authors }) => [title, authors.length]),
  authorsOfStanza: paper('2020.acl-demos.14').authors,
  doiOfStanza: paper('2020.acl-demos.14').doi,
  titleOfTutorial8: paper('2020.acl-tutorials.8').title,
  authorsOfTutorial8: paper('2020.acl-tutorials.8').authors,
  titlesOfGoldberg: titlesOf('Yoav Goldberg'),
  titlesOfGehrmann: titlesOf('Sebastian Gehrmann'),
  titlesOfCostaJussa: titlesOf('Marta R. Costa-jussà'),
  papersOfVaswani: titlesOf('Ashish Vaswani').length,
  titlesOfDuh: titlesOf('Kevin Duh'),
  titlesOfShrivastava: titlesOf('Manish Shrivastava'),
  collaboratorsOfGoldberg: collaboratorsOf(papers, 'Yoav Goldberg'),
  collaboratorsOfGehrmann: collaboratorsOf(papers, 'Sebastian Gehrmann'),
  namesOfKruger: [...new Set(mentions)].filter((name) => /Kr(ü|ue?)ger/.test(name)),
  jointOfInuiAndSuzuki: jointPapers('Kentaro Inui', 'Jun Suzuki'),
  jointOfGaoAndGalley: jointPapers('Xiang Gao', 'Michel Galley'),
  pairsWithSeveralPapers: [...papersOfPairs(papers)]
    .filter(([, joint]) => joint.length > 1)
    .map(([key, joint]) => `${joint.length} ${key}`),
  stepsFromStrobeltToPavlick: stepsFrom(papers, 'Hendrik Strobelt').get('Ellie Pavlick'),
  stepsFromTsarfatyToKoppel: stepsFrom(papers, 'Reut Tsarfaty').get('Moshe Koppel'),
  stepsFromWatanabeToSun: stepsFrom(papers, 'Shinji Watanabe').get('Shuo Sun'),
  stepsFromManningToRush: stepsFrom(papers, 'Christopher D. Manning').get('Alexander Rush') ?? null,
  aroundGoldberg: networkAround(papers, 'Yoav Goldberg', 1),
  namesOfThreePapers: [...new Set(mentions)].filter((name) => titlesOf(name).length >= 3),
  titlesWithTranslation: papers.map(({ title }) => title).filter((title) => /(^|[^a-z])translation/i.test(title)),
}

process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
