import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convertLatex, recognisesLatex } from '../../../../src/ingest/sources/latex/latex-text.ts'

const converted = (latex: string): readonly string[] => {
  const result = convertLatex(latex)
  if ('reason' in result) throw new Error(result.reason)
  return result.text.split('\n').map((line) => line.trimEnd())
}

const inDocument = (body: string, preamble = ''): string =>
  `\\documentclass{article}\n${preamble}\n\\begin{document}\n${body}\n\\end{document}`

describe('a LaTeX document as text', () => {
  it('keeps sections, items, type, links and accents', () => {
    const latex = inDocument(
      '\\section{Papers}\n\\begin{enumerate}\n\\item \\textbf{A. D\\\'{\\i}az}, J.~Novak. \\emph{On M\\"obius things}. \\href{https://x.example/a\\_b}{VLDB}, 1--9. % note\n\\end{enumerate}',
    )
    expect(converted(latex)).toEqual([
      '## Papers',
      '',
      '1. **A. Díaz**, J. Novak. *On Möbius things*. [VLDB](https://x.example/a_b), 1–9.',
    ])
  })

  it('takes commands of a class that has one for each section for headings', () => {
    const latex = inDocument(
      '\\address{Salt Street 3, Bergen}\n\\education{Education}\nSalt University\n\\grants{Grants}\nSalt Fund\n\\teaching{Teaching}\nSalt\n\\works{What I wrote}\nA title',
    )
    expect(converted(latex).filter((line) => line.startsWith('#'))).toEqual([
      '## Education',
      '## Grants',
      '## Teaching',
      '## What I wrote',
    ])
  })

  it('says for each line where it stands in the source, also for what a definition prints', () => {
    const result = convertLatex(inDocument('First\n\n\\me\n\nLast', '\\newcommand{\\me}{Ana Diaz}'))
    if ('reason' in result) throw new Error(result.reason)
    const lines = result.text.split('\n')
    expect(result.locate(lines.findIndex((line) => line.includes('Ana')) + 1)).toBe('line 6')
    expect(result.locate(lines.findIndex((line) => line.includes('Last')) + 1)).toBe('line 8')
  })

  it('prints the entries of CV classes in the order in which CVs say them', () => {
    const latex = inDocument(
      '\\cventry{2015--2019}{Ph.D.}{Charles University}{Prague}{}{Advisor: Jan Novak}\n\\cvitem{2018}{A. Diaz. A title. VLDB, 2018}\n\\cvitem{2017}{A. Diaz. Another}',
      "\\name{Ana}{D\\'iaz}",
    )
    expect(converted(latex).filter((line) => line !== '')).toEqual([
      '# Ana Díaz',
      '- Ph.D., Charles University, Prague, 2015–2019',
      '  Advisor: Jan Novak',
      '- A. Diaz. A title. VLDB, 2018',
      '- A. Diaz. Another, 2017',
    ])
  })

  it('follows the definitions of the document, with their parameters', () => {
    const latex = inDocument('\\pub{A title}{2020}', '\\newcommand{\\pub}[3][Diaz]{#1. \\textit{#2}. #3}')
    expect(converted(latex)).toEqual(['Diaz. *A title*. 2020'])
  })

  it('takes the words behind a number for those of a link, and a number alone for itself', () => {
    const body =
      '\\doi{10.1000/salt.1}{Salt in \\emph{old} wells}, 2020 (\\arxiv{2001.00001})\n\n\\doi{10.1000/salt.2}, 2021'
    expect(converted(inDocument(body)).filter((line) => line !== '')).toEqual([
      '[Salt in *old* wells](https://doi.org/10.1000/salt.1), 2020 (arXiv:2001.00001)',
      'doi:10.1000/salt.2, 2021',
    ])
  })

  it('goes on with a list that a heading parts', () => {
    const body =
      '\\begin{enumerate}\n\\item Salt\n\\suspend{enumerate}\n\\subsection*{Stones}\n\\resume{enumerate}\n\\item Soup\n\\end{enumerate}'
    expect(converted(inDocument(body)).filter((line) => line !== '')).toEqual(['1. Salt', '### Stones', '1. Soup'])
  })

  it('prints the names of journals that commands of astronomers stand for', () => {
    expect(converted(inDocument('A title, \\mnras, 12, 3'))).toEqual([
      'A title, *Monthly Notices of the Royal Astronomical Society*, 12, 3',
    ])
  })

  it('stops at definitions that have no end', () => {
    expect(converted(inDocument('\\q text', '\\newcommand{\\q}{\\q\\q}'))).toEqual(['text'])
    const letters = [...'abcdefghijklmnopq']
    const doubling = letters.map(
      (letter, index) =>
        `\\newcommand{\\x${letter}}{${index === 0 ? 'zz' : `\\x${letters[index - 1]}\\x${letters[index - 1]}\\x${letters[index - 1]}`}}`,
    )
    const result = convertLatex(inDocument('\\xq', doubling.join('\n')))
    expect('reason' in result ? 0 : result.text.length).toBeLessThan(1_100_000)
  })

  it('reads bibliographies, marks above the line and the owner’s underlined name', () => {
    const latex = inDocument(
      '\\begin{thebibliography}{9}\n\\bibitem{a} \\underline{A. Diaz}$^{1,*}$, B. Li\\textsuperscript{2}.\n\\newblock A title. 2020.\n\\end{thebibliography}',
    )
    expect(converted(latex).join(' ').replace(/\s+/g, ' ')).toBe('1. <u>A. Diaz</u>¹*, B. Li². A title. 2020.')
  })

  it('keeps the label of an item', () => {
    expect(converted(inDocument('\\begin{itemize}\\item[{[J2]}] One\\item[$\\bullet$] Two\\end{itemize}'))).toEqual([
      '[J2] One',
      '- Two',
    ])
  })

  it('leaves out comments, what is switched off, and the settings', () => {
    const latex = inDocument(
      '\\iffalse no \\fi\\vspace{2mm}Yes\\footnote{no}\n\\begin{comment}\nno\n\\end{comment}\n% no',
    )
    expect(converted(latex)).toEqual(['Yes'])
  })

  it('is told from Markdown that holds a command', () => {
    expect(recognisesLatex('a', '% x\n\\documentclass{article}')).toBe(true)
    expect(recognisesLatex('cv.tex', '\\section{Papers}')).toBe(true)
    expect(recognisesLatex('a.md', 'use \\textbf{x}')).toBe(false)
  })

  it('prints nothing of the lengths that it sets, by a sign of equation or without', () => {
    const preamble = '\\def\\entry{\\hangindent=1 true cm\\hangafter=1 \\noindent}'
    const body =
      '\\setromanfont[Mapping={tex-text}]{Garden Serif}\n\\entry Ana Diaz. 2012. Slow salt.\n\n\\parskip 3pt plus 1pt minus 1pt\n\\entry{\\vskip 0.4em}Ana Diaz. 2011. \\emph{Slow tides}.'
    expect(converted(inDocument(body, preamble))).toEqual([
      'Ana Diaz. 2012. Slow salt.',
      '',
      'Ana Diaz. 2011. *Slow tides*.',
    ])
  })

  it('takes words in the margin for the heading of the paragraph that begins there, and dates for its text', () => {
    const preamble = '\\newcommand{\\side}[1]{\\marginpar{\\textsf{{\\footnotesize #1}}}}'
    const body = '\\noindent\\side{Papers}%\n%\nAna Diaz. Slow salt.\n\n\\marginpar{2012} Ana Diaz. Slow tides.'
    expect(converted(inDocument(body, preamble))).toEqual([
      '## Papers',
      '',
      'Ana Diaz. Slow salt.',
      '',
      '2012 Ana Diaz. Slow tides.',
    ])
  })

  it('ends a paragraph at a line without text, whatever comment stands before it', () => {
    expect(converted(inDocument('\\emph{Articles} % 0.05\n \n%% not numbered\nAna Diaz. Slow salt.'))).toEqual([
      '*Articles*',
      '',
      'Ana Diaz. Slow salt.',
    ])
  })

  it('prints nothing of how a list is set', () => {
    const body =
      '\\begin{enumerate}[label={[\\arabic*]},leftmargin=*]\n\\setlength\\itemsep{0em}\n\\item Slow salt.\n\\end{enumerate}'
    expect(converted(inDocument(body))).toEqual(['1. Slow salt.'])
  })

  it('never throws, whatever stands there', () => {
    const parts = fc.constantFrom(
      '{',
      '}',
      '\\',
      '$',
      '\\item',
      '\\item[',
      '\\begin{itemize}',
      '\\end{itemize}',
      '\\begin{tabular}{ll}',
      '\\end{tabular}',
      '&',
      '\\\\',
      '%',
      '\n',
      '~',
      'x',
      ' ',
      '\\textbf{',
      '\\def\\a#1{',
      '\\a',
      '\\newcommand{\\a}',
      '\\cventry{',
      '\\"',
      '\\begin{',
      '\\verb',
      '\\[',
      '\\href{',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), (pieces) => {
        const result = convertLatex(pieces.join(''))
        if (!('reason' in result)) expect(result.locate(1)).toMatch(/^lines? \d+/)
      }),
      { seed: 4, numRuns: 500 },
    )
  })
})

describe("commands of a document's own", () => {
  it('are headings where what stands in them names sections, whatever they are defined as', () => {
    const body =
      '\\mhead{Education}%\nHarbour University \\newline\n\n\\mhead{Publications}%\n\\emph{Refereed} \\newline\n\\begin{itemize}\n\\item A. Diaz. A title. VLDB, 2018\n\\end{itemize}'
    const expected = [
      '## Education',
      'Harbour University',
      '## Publications',
      '*Refereed*',
      '- A. Diaz. A title. VLDB, 2018',
    ]
    expect(converted(inDocument(body)).filter((line) => line !== '')).toEqual(expected)
    const defined = inDocument(body, '\\newcommand{\\mhead}[1]{\\hspace{-1in}\\textbf{#1}}')
    expect(converted(defined).filter((line) => line !== '')).toEqual(expected)
  })

  it('are none where it does not', () => {
    const body = '\\place{Salt Harbour}\n\nText\n\n\\place{Publications}\n\nText\n\n\\place{Tide Town}'
    expect(converted(inDocument(body)).filter((line) => line.startsWith('#'))).toEqual([])
  })
})

describe('the groups of what a document defines itself', () => {
  it('are lines of their own where one of them names the people of a work', () => {
    const body =
      '\\entry{2021}{How salt travels through stone}{A. Diaz, B. Fox}{Journal of Stone}\n\\entry{2019}{Why stones keep their salt}{B. Fox, A. Diaz, C. Moe}{Stone Letters}'
    const lines = converted(inDocument(body)).filter((line) => line !== '')
    expect(lines).toContain('How salt travels through stone')
    expect(lines).toContain('B. Fox, A. Diaz, C. Moe')
  })

  it('are text below the line that opens an environment that is a section', () => {
    const body = '\\begin{cvsection}{Papers}\n{Ana Diaz, Bo Fox}\n{A title}\n\\end{cvsection}'
    const lines = converted(inDocument(body)).filter((line) => line !== '')
    expect(lines[0]).toBe('## Papers')
    expect(lines.slice(1).join(' ')).toContain('Ana Diaz, Bo Fox')
  })
})

describe("what pandoc's documents hold for their links and bibliographies", () => {
  it('prints no anchors, and keeps the headings within them', () => {
    const latex = inDocument(
      '\\hypertarget{publications}{%\n\\section{Publications}\\label{publications}}\n\n\\hypertarget{refs}{}\n\\begin{CSLReferences}{1}{0}\n\\leavevmode\\vadjust pre{\\hypertarget{ref-lee}{}}%\n\\CSLLeftMargin{1. }%\n\\CSLRightInline{Lee, A., \\& Fox, B. (2019). Salt in wells. \\emph{Salt Letters}, 12.}\n\\end{CSLReferences}\n\n\\hypertarget{teaching}{%\n\\section{Teaching}\\label{teaching}}\nSalt 101.',
    )
    expect(converted(latex).filter((line) => line !== '')).toEqual([
      '## Publications',
      '1. Lee, A., & Fox, B. (2019). Salt in wells. *Salt Letters*, 12.',
      '## Teaching',
      'Salt 101.',
    ])
  })
})
