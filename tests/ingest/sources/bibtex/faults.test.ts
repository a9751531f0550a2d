import { describe, expect, test } from 'vitest'
import { bibtexReader } from '../../../../src/ingest/sources/bibtex/read-bibtex.ts'
import { foundBy } from '../json/found-by.ts'

const good = '\n@article{good, title={Good}}\n'

const readBeside = async (bad: string) => {
  const { papers, rejected } = await foundBy(bibtexReader, good + bad + good, 65_536)
  expect(papers.filter(({ paper }) => paper.title === 'Good')).toHaveLength(2)
  return { others: papers.filter(({ paper }) => paper.title !== 'Good'), rejected }
}

describe('One bad entry of BibTeX never costs the file', () => {
  test.each([
    ['@article{bad, title={Never closed', 'Expected a closing brace, but the next entry began.'],
    ['@article{bad, title="Never closed}', 'Expected a quotation mark that closes the value of title.'],
    ['@article{bad, title {No sign}}', 'Expected "=" behind the field name title.'],
    ['@article{bad, title = }', 'Expected a value of title, but got "".'],
    ['@article{bad, author={Lind, A.}}', 'Expected a title, but the entry has none.'],
    ['@article{bad, title={{}}}', 'Expected a title, but the entry has none.'],
    ['@article{bad, title={Zero \0}}', 'Expected text, but got a zero character.'],
    [
      '@article{bad, title={Turned \u202Etxt}}',
      'Expected text in reading order, but got a control that turns it around.',
    ],
    ['@article{bad, title={T}, __proto__={x}}', 'No field is called __proto__.'],
  ])('%s', async (bad, reason) => {
    const { others, rejected } = await readBeside(bad)
    expect(others).toEqual([])
    expect(rejected.map(({ locator, reason }) => [locator, reason])).toEqual([['line 3 (bad)', reason]])
  })

  test('nor does one whose closing brace is missing at the end of the file', async () => {
    const { papers, rejected } = await foundBy(bibtexReader, `${good}@article{bad, title={Open`)
    expect([papers.length, rejected[0]?.reason]).toEqual([1, 'Expected a closing brace, but the file ended.'])
  })

  test.each([
    ['a comma is missing', '@misc{a, title={Other} year=2020}'],
    ['the entry stands in parentheses', '@misc(a, title={Other (one)}, note="b)")'],
    ['the key is missing', '@misc{title={Other}}'],
    ['a field is commented out', '@misc{a,\n% year = {2020},\ntitle={Other}}'],
    ['the brace stands on the next line', '@misc\n{a, title={Other}}'],
  ])('an entry is read where %s', async (_what, text) => {
    const { others, rejected } = await readBeside(text)
    expect([others.length, rejected]).toEqual([1, []])
  })

  test.each([
    ['@comment{with {braces} and @article{x, title={No}}}'],
    ['@comment{that never closes'],
    ['@Comment on a line of its own'],
    ['%@article{old, title={Taken out}}'],
    ['@preamble{"\\newcommand{\\x}{y}"}'],
    ['Write to lind@example.org (or not).'],
  ])('%s is layout', async (text) => {
    const { others, rejected } = await readBeside(text)
    expect([others, rejected]).toEqual([[], []])
  })

  test('a name in its own definition stands for what it was before', async () => {
    const { others } = await readBeside('@string{a = "ab"}\n@string{a = a # a}\n@misc{x, title = a # " c"}')
    expect(others.map(({ paper }) => paper.title)).toEqual(['abab c'])
  })

  test('a definition that doubles itself without end is rejected', async () => {
    const { rejected } = await readBeside(`@string{a = "0123456789"}\n${'@string{a = a # a}\n'.repeat(100)}`)
    expect(rejected.length).toBeGreaterThan(80)
    expect(rejected[0]?.reason).toMatch(/at most 10000 characters/)
  })

  test.each([
    ['a hundred thousand braces', `@misc{bad, title=${'{'.repeat(100_000)}`],
    [
      'as many that close',
      `@misc{bad, title={${'{'.repeat(100_000)}x${'}'.repeat(100_000)}}, author={A, B and others}, x=}`,
    ],
    ['as many accents in each other', `@misc{bad, title={${"\\'{".repeat(100_000)}${'}'.repeat(100_000)}}}`],
    ['more authors than an entry holds', `@misc{bad, title={T}, author={${'A Bcd and '.repeat(120_000)}E F}}`],
    ['thirty thousand authors', `@misc{bad, title={T}, author={${'A Bcd and '.repeat(30_000)}E F}}`],
    ['a line of 2 MB', `@misc{bad, title={${'x'.repeat(2_000_000)}}}`],
  ])('%s end in one rejection', async (_what, text) => {
    const { others, rejected } = await readBeside(text)
    expect([others.length, rejected.length]).toEqual([0, 1])
  })

  test('ten thousand children that wait for a parent are held, more go without', async () => {
    const { others } = await readBeside('@inbook{c, title={Child}, crossref={none}}\n'.repeat(10_050))
    expect(others).toHaveLength(10_050)
  })
})
