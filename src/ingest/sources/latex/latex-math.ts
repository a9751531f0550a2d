import { latexText } from '../bibtex/latex.ts'
import { raised } from '../converted/raised-text.ts'

/** A formula as plain characters; marks above the line stay above it. */
export const mathText = (formula: string): string => {
  const above = /^\s*(?:\{\})?\^\s*(?:\{([^{}]{0,60})\}|(\\[A-Za-z]{1,20}|.))\s*$/su.exec(formula)
  if (above !== null) return raised(signs(above[1] ?? above[2] ?? ''))
  const text = signs(formula)
  // A mark that authors put beside a name, not a formula.
  return /^[*∗⋆†‡§¶]{1,3}$/u.test(text) ? text.replace(/[∗⋆]/gu, '*') : text
}

const signs = (formula: string): string =>
  latexText(
    `$${formula
      .replace(
        /\\(?:mathrm|mathbf|mathit|mathcal|mathbb|mathsf|mathfrak|text|textrm|textit|operatorname|boldsymbol|bm|rm)\b/g,
        '',
      )
      .replace(/\\(?:left|right|big|Big|displaystyle|limits)\b/g, '')
      .replace(/\\(?:bullet|cdot|circ|diamond|blacksquare|triangleright|star)\b/g, (sign) =>
        sign === '\\star' ? '*' : '•',
      )
      .replace(/\\ast\b/g, '*')
      .replace(/\\dagger\b/g, '†')
      .replace(/\\ddagger\b/g, '‡')}$`,
  )
