import { describe, expect, test } from 'vitest'
import { latexText } from '../../../../src/ingest/sources/bibtex/latex.ts'

describe('LaTeX as text', () => {
  test.each([
    ['{\\"o} \\"{o} \\"o {\\\'e} \\`{a} \\~n \\^\\i', 'ö ö ö é à ñ î'],
    ['\\v{s} \\c c \\u{g} \\H{o} \\k{a} \\r{a} \\d{s} \\={a} \\.z', 'š ç ğ ő ą å ṣ ā ż'],
    ['\\o \\O{} {\\ss} \\ae\\ \\L{}\\l{} \\aa \\dh', 'øØ ß æ Łł åð'],
    ["\\'{\\i} Mart\\'\\i n \\\"{\\i}", 'í Martín ï'],
    ['50\\% of \\$5 \\& more \\#1 a\\_b', '50% of $5 & more #1 a_b'],
    ['\\emph{In} \\textbf{Bold} \\textsc{Caps} {\\em old}', 'In Bold Caps old'],
    ["pages 1--2 --- ``so''", 'pages 1–2 — “so”'],
    ['Cu$_2$O at $\\alpha$-phase, $x^{2}$', 'Cu2O at α-phase, x2'],
    ['no~break\\,thin  and\n lines', 'no break thin and lines'],
    ['\\href{https://example.org}{shown} \\cite{x}', 'shown'],
    ['\\TeX{} and \\LaTeX', 'TeX and LaTeX'],
    ['{{G}raph} {GNN}s', 'Graph GNNs'],
    ['open {brace \\', 'open brace'],
  ])('%s', (latex, text) => {
    expect(latexText(latex)).toBe(text)
  })
})
