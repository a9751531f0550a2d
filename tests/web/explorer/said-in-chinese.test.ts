import { describe, expect, test } from 'vitest'
import { createReading } from '../../../src/web/explorer/said/reading.ts'
import { createSay } from '../../../src/web/explorer/said/say.ts'
import { chinese, chinesePlaces } from '../../../src/web/explorer/said/zh.ts'
import { textsOfCode } from './server-sentences.ts'

const say = createSay(chinese)
const written = textsOfCode(['analytics', 'graph', 'ingest', 'model', 'names', 'resolvers', 'server'])

/** What never reaches a page: faults of who starts the service, other doors, reports for terminals, faults of ours. */
const elsewhere =
  /^(graph\/(neo4j\/(indexes|open-neo4j-graph)|embedded\/(open-|store-)|parameters|rows|search-word|transaction)|ingest\/(thread\/(borrowed-graph|entry|lent-graph|calls|thread-work)|find-documents|print-report|decisions\/places-of|derive\/(assign-ids|mention-table))|server\/(downloads|web-page|subscriptions?|http|apollo|documents|limits)|resolvers\/(live|scalar|citation\.|conflict-(detail|reason)|recommendation\.)|analytics\/(export|data-science\/served-communities))/
/** Where what is said of who is who, of versions and institutions begins with a small letter and ends without a full stop. */
const partsOfEvidence =
  /^(names\/compare-names|ingest\/identity\/|ingest\/works\/possible-versions|ingest\/institutions\/(choose-institution|match-prints)|ingest\/derive\/subjects|ingest\/decisions\/(compare-people|standing-decisions))/
/** Texts there that are no sentences by themselves. */
const pieces: ReadonlySet<string> = new Set([
  'no other',
  'co-author in common',
  'co-authors in common',
  'y i e de la da do dos del',
  'title {}',
  'first {}',
  '{} and {}',
  ' or more',
  ' of this country',
  'The text is',
  'The text begins with',
  'The text has',
  '{} one of its names{}.',
  ', which it bears first',
  ', and the country decides',
  '"{}" stands for {} institutions.',
  '"{}" stands for no other institution{}.',
  '"{}" is too short to tell.',
  'The text names several institutions.',
  '{} institutions bear this name.',
])
/** Where the code puts its sentences together, so that they stand nowhere in one piece. */
const joints =
  /\{(?:#|when)?\}|"|, (?=the last of|if papers|and the (?:dates|country)|which it|lines |no stay|an author)|(?<=known|cut), |\. (?=Similar)|(?<=about) (?=no other)|(?<=no other) |(?<=, but) (?=they hold)| (?=since)|(?<=running) | (?=or more|authors|and \d?)|(?<=more|and|authors) |(?<=The text (?:is|begins with|has)) | (?=of this country)|(?<=people) (?=have)/

/** Sentences that nobody sees who looks at a page. */
const unseen =
  /^(Neo4j at |No Neo4j |A statement |Work \{\}|There is no (entry|mention)|The (graph|decision) (in|\{\} was made)|Expected a known|Another import is running\{\}|There are: \{\}\{\}|No \{\} has the|No person has \{\}|\{\} people have|\{\} \{\} have|The text names|No document \{\} is lent|error )/

const isSentence = ({ file, text }: { readonly file: string; readonly text: string }): boolean => {
  if (elsewhere.test(file) || pieces.has(text) || unseen.test(text) || /[\n$\\]|MATCH|RETURN/.test(text)) return false
  if (partsOfEvidence.test(file)) return /[a-z]{2,} [a-z(]/.test(text)
  return /^([A-Z{]).*[a-z]{2,} [a-z{(].*\.$/.test(text)
}

describe('what the service says', () => {
  const sentences = written.filter(isSentence)

  test('has its Chinese, sentence by sentence', () => {
    expect(sentences.length).toBeGreaterThan(200)
    const missing = sentences.filter(({ text }) => say(text.replaceAll('{}', '7')) === null)
    expect(missing).toEqual([])
  })

  test('is what the Chinese is of: no sentence is in the book that the service does not say', () => {
    const code = written.map(({ text }) => text).join('\n')
    const literals = (phrase: string): string[] =>
      phrase
        .split(joints)
        .map((text) => text.trim().replace(/[.:]$/, ''))
        .filter((text) => /[a-z]{3}/.test(text))
    const stale = Object.keys({ ...chinese.phrases, ...chinesePlaces.phrases }).filter(
      (phrase) => !literals(phrase).every((text) => code.includes(text)),
    )
    expect(stale).toEqual([])
  })

  test('keeps every value that it has', () => {
    for (const [phrase, said] of Object.entries({ ...chinese.phrases, ...chinesePlaces.phrases })) {
      const count = phrase.match(/\{(?:#|when)?\}/g)?.length ?? 0
      const used = new Set([...said.matchAll(/\{(\d)\}/g)].map(([, index]) => Number(index)))
      // A tag that is named twice may be said once.
      expect(
        [...used].every((index) => index >= 1 && index <= count),
        phrase,
      ).toBe(true)
      if (count > 0) expect(used.size, phrase).toBeGreaterThanOrEqual(count - 1)
    }
  })
})

test.each([
  ['3 co-authors in common', '有 3 位共同的合作者'],
  ['about no other people of this name among 65,000', '每 65,000 人中没有其他人叫这个名字'],
  [
    'the same title with different author lists (7 or more authors and 9 authors)',
    '标题相同，作者列表不同（至少 7 位与 9 位）',
  ],
  ['Ann Lee and Bob Quist wrote 1 paper together.', 'Ann Lee 与 Bob Quist 合著 1 篇论文。'],
  [
    'Ann Lee and Bob Quist wrote 3 papers together from 2023 to 2026, the last of 2025.',
    'Ann Lee 与 Bob Quist 在 2023 至 2026 年间合著 3 篇论文，最近一篇在 2025 年。',
  ],
  [
    'If Ann Lee is the same person as A. Lee, which is not decided: A. Lee and Bob Quist were both at Oxford in 2024.',
    '若 Ann Lee 与 A. Lee 是同一人（尚未裁定）：A. Lee 与 Bob Quist 在 2024 年同在 Oxford。',
  ],
  ['Ann Lee advised Bob Quist from 2020-09 to 2024-06.', 'Ann Lee 在 2020-09 至 2024-06 年间是 Bob Quist 的导师。'],
  [
    'No person has the name "Ann J. Lee". Similar: Ann Lee, An Lee.',
    '没有人物的姓名是“Ann J. Lee”。相近的有：Ann Lee, An Lee。',
  ],
  ['A sentence that nobody wrote.', null],
])('“%s” is said in Chinese', (english, said) => expect(say(english)).toBe(said))

describe('an answer', () => {
  const { answer } = createReading(chinese, chinesePlaces)

  test('is read where the service composed it, and left alone where somebody else did', () => {
    const given = {
      person: { label: 'Unnamed researcher, Oxford', names: [{ text: 'the same venue', reasons: ['the same venue'] }] },
      evidence: [
        { locator: 'papers/a.bib, line 5 (key)', text: 'The document is empty.' },
        { locator: 'page 1, lines 3-9' },
      ],
      decisions: [{ madeAt: 'now', reason: 'the same venue' }],
      truncated: { reasons: ['MAX_NODES'], detail: null },
    }
    expect(answer(given)).toEqual({
      person: { label: '姓名不详的研究者，Oxford', names: [{ text: 'the same venue', reasons: ['刊会相同'] }] },
      evidence: [
        { locator: 'papers/a.bib，第 5 行（key）', text: 'The document is empty.' },
        { locator: '第 1 页第 3-9 行' },
      ],
      decisions: [{ madeAt: 'now', reason: 'the same venue' }],
      truncated: { reasons: ['MAX_NODES'], detail: null },
    })
    expect(answer(given)).toBe(answer(given))
  })
})
