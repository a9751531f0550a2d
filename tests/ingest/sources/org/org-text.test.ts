import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentText } from '../../../../src/ingest/sources/document-text.ts'
import { convertOrg, recognisesOrg } from '../../../../src/ingest/sources/org/org-text.ts'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from '../profile/reading.ts'

const converted = (org: string): string => {
  const result = convertOrg(org)
  if ('reason' in result) throw new Error(result.reason)
  return result.text
}

describe('a document of org-mode as text', () => {
  it.each([
    ['a heading', '** TODO [#A] Papers  :work:cv:', '## Papers'],
    ['italics', '- /Sand Letters/, /Tides/ 3 and/or salt/sand', '- *Sand Letters*, *Tides* 3 and/or salt/sand'],
    ['italics over a line’s end', 'in /Journal\n  of Salt/, 3', 'in *Journal\n  of Salt*, 3'],
    ['signs of two items', '- see /Salt\n- see Tides/.', '- see /Salt\n- see Tides/.'],
    ['bold letters', '*Lee, Ann* and Bo Fox', '**Lee, Ann** and Bo Fox'],
    [
      'links',
      '[[https://x.example/a_(b)][/Salt/]] [[https://x.example/]]',
      '[*Salt*](https://x.example/a_%28b%29) <https://x.example/>',
    ],
    ['addresses', 'https://x.example/a/b/ c/', 'https://x.example/a/b/ c/'],
    ['code', 'the =salt/*sand*= tool', 'the salt/*sand* tool'],
    ['raised letters', 'the 3^{rd} of H_{2}O', 'the 3rd of H2O'],
    ['an item with a box and a term', '+ [X] Salt :: a mineral', '- **Salt** a mineral'],
    ['the rule of a table', '| a | b |\n|---+---|', '| a | b |\n|---|---|'],
    ['a date', 'on <2019-03-04 Mon>', 'on 2019-03-04'],
  ])('has %s', (_what, org, markdown) => {
    expect(converted(org)).toBe(markdown)
  })

  it.each([
    ['drawers', '* Papers\n:PROPERTIES:\n:CUSTOM_ID: papers\n:END:\nSalt.', '# Papers\n\n\n\nSalt.'],
    ['comments', '# a note\nSalt.', '\nSalt.'],
    ['programs', '#+BEGIN_SRC sh\nls\n#+END_SRC\nSalt.', '\n\n\nSalt.'],
    [
      'what is not exported',
      '* Papers\n* Old :noexport:\nSand.\n** More\n* New\nSalt.',
      '# Papers\n\n\n\n# New\nSalt.',
    ],
    ['settings', '#+LATEX_HEADER: \\usepackage{x}\nSalt.', '\nSalt.'],
    ['anchors', 'On <<here>>salt[fn:1].', 'On salt.'],
  ])('has nothing of %s', (_what, org, markdown) => {
    expect(converted(org)).toBe(markdown)
  })

  it('has what LaTeX prints of a block that only LaTeX exports, each line with its place', () => {
    const block = '\\begin{tabular}{ll}\n2019 & \\emph{Salt} \\& sand \\\\\n2018 & Tides\n\\end{tabular}'
    const result = convertOrg(`* Papers\n#+begin_export latex\n${block}\n#+end_export\n/Salt/`)
    if ('reason' in result) throw new Error(result.reason)
    const lines = result.text.split('\n')
    expect(lines.map((line) => line.trim()).filter((line) => line !== '')).toEqual([
      '# Papers',
      '2019 *Salt* & sand',
      '2018 Tides',
      '*Salt*',
    ])
    const at = (start: string): string => result.locate(lines.findIndex((line) => line.startsWith(start)) + 1)
    expect([at('2019'), at('2018'), at('*Salt')]).toEqual(['line 4', 'line 5', 'line 8'])
  })

  it('expands the macros that it defines, and drops others', () => {
    const org = '#+MACRO: link @@html:<a href="$1">$2</a>@@\nSalt. {{{LINK("a.pdf", PDF)}}} {{{other(b)}}}'
    expect(converted(org)).toBe('\nSalt. <a href="a.pdf">PDF</a> ')
  })

  it('is told by its settings, or by its name', () => {
    expect(recognisesOrg('cv.txt', '#+TITLE: Ann Lee\n* Papers')).toBe(true)
    expect(recognisesOrg('cv.org', '* Papers\n- Salt')).toBe(true)
    expect(recognisesOrg('cv.md', '* Salt\n* Sand')).toBe(false)
    expect(recognisesOrg('cv.org', '# Ann Lee\n\nSalt.')).toBe(false)
  })

  it('leads to the works and their lines', async () => {
    const org =
      '#+TITLE: Papers\n#+AUTHOR: Ann Lee\n\n* Papers\n** Reviewed\n1. (2019) *Lee, Ann* and Bo Fox.  "Slow\n   salt in deep lakes."  /Sand\n   Letters/, *5*, 16-17.\n** Talks\n- "Salt", Harbour, 2018\n'
    const document = await documentText('cv.org', new TextEncoder().encode(org))
    if ('reason' in document) throw new Error(document.reason)
    const reading = readProfile('cv.org', document.text)
    expect(papersOf(reading).map((paper) => [paper.title, authorsOf(paper), paper.venue?.name, paper.year])).toEqual([
      ['Slow salt in deep lakes', ['Lee, Ann@', 'Bo Fox'], 'Sand Letters', 2019],
    ])
    expect(document.locateRange(11, 13)).toBe('lines 6-8')
  })

  it('never throws, and keeps its lines', () => {
    const parts = fc.constantFrom(
      '*',
      '/',
      '_',
      '=',
      '[[',
      '][',
      ']]',
      '{{{',
      '}}}',
      '@@html:',
      '@@',
      '#+',
      ':END:',
      ':A:',
      '- ',
      '\n',
      ' ',
      'x',
      '^{',
      '}',
      '|',
      '<<',
      '>>',
      '\ue000',
      '\ue001',
      '9',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), (pieces) => {
        const org = pieces.join('')
        const result = convertOrg(`x\n${org}`)
        if (!('reason' in result)) expect(result.text.split('\n').length).toBe(org.split('\n').length + 1)
      }),
      { seed: 4, numRuns: 400 },
    )
  })
})
