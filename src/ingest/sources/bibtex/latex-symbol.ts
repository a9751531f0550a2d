/** Combining marks by the accent command that sets them. */
export const accents: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['"', '\u0308'],
  ['=', '\u0304'],
  ['.', '\u0307'],
  ['u', '\u0306'],
  ['v', '\u030C'],
  ['H', '\u030B'],
  ['r', '\u030A'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['d', '\u0323'],
  ['b', '\u0331'],
  ['t', '\u0361'],
  ['h', '\u0309'],
  ['G', '\u030F'],
  ['textcommabelow', '\u0326'],
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['hat', '\u0302'],
  ['tilde', '\u0303'],
  ['ddot', '\u0308'],
  ['bar', '\u0304'],
  ['breve', '\u0306'],
  ['check', '\u030C'],
  ['dot', '\u0307'],
  ['ocirc', '\u030A'],
  ['mathring', '\u030A'],
])

const letters =
  'o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å ss ß SS ẞ i ı j ȷ imath ı jmath ȷ dh ð DH Ð dj đ DJ Đ th þ TH Þ ng ŋ NG Ŋ ij ĳ IJ Ĳ'
const greek =
  'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π ' +
  'rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π ' +
  'Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω varGamma Γ varDelta Δ varLambda Λ varOmega Ω textmu µ textOmega Ω textalpha α textbeta β textgamma γ'
const signs =
  'textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textquotesingle \' textquotedbl " ' +
  'quotedblbase „ quotesinglbase ‚ guillemotleft « guillemotright » textless < textgreater > textbackslash \\ textasciitilde ~ ' +
  'textasciicircum ^ textasciimacron ¯ textasciiacute ´ textasciigrave ` textunderscore _ textbar | textbraceleft { textbraceright } textdollar $ ' +
  'textdegree ° textregistered ® texttrademark ™ textcopyright © copyright © pounds £ textsterling £ texteuro € euro € S § P ¶ dag † ddag ‡ ' +
  'textperiodcentered · textbullet • textellipsis … ldots … dots … cdots ⋯ cdot · times × texttimes × pm ± textpm ± mp ∓ div ÷ circ ° ' +
  'leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ equiv ≡ propto ∝ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ sqrt √ ' +
  'to → rightarrow → textrightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ langle ⟨ rangle ⟩ in ∈ notin ∉ subset ⊂ subseteq ⊆ cup ∪ cap ∩ ' +
  'forall ∀ exists ∃ neg ¬ wedge ∧ vee ∨ oplus ⊕ otimes ⊗ ell ℓ hbar ℏ prime ′ star ⋆ ast ∗ perp ⊥ mid ∣ lbrace { rbrace } slash / hyphen - ' +
  'textnumero № textordfeminine ª textordmasculine º textexclamdown ¡ textquestiondown ¿ TeX TeX LaTeX LaTeX BibTeX BibTeX LaTeXe LaTeX2e'

const pairs = (table: string): [string, string][] => {
  const words = table.split(' ')
  return words.flatMap((word, index): [string, string][] => (index % 2 === 0 ? [[word, words[index + 1] ?? '']] : []))
}

/** What a command without an argument prints. */
export const symbols: ReadonlyMap<string, string> = new Map([...pairs(letters), ...pairs(greek), ...pairs(signs)])

/** Commands that print a blank. */
export const blanks: ReadonlySet<string> = new Set([
  'quad',
  'qquad',
  'space',
  'newline',
  'par',
  'linebreak',
  'enspace',
  'thinspace',
])

/** Commands whose arguments print nothing, with how many they have. */
export const silent: ReadonlyMap<string, number> = new Map([
  ['vphantom', 1],
  ['phantom', 1],
  ['hphantom', 1],
  ['cite', 1],
  ['citep', 1],
  ['citet', 1],
  ['textcite', 1],
  ['footnote', 1],
  ['label', 1],
  ['ref', 1],
  ['href', 1],
  ['textcolor', 1],
  ['color', 1],
  ['hspace', 1],
  ['vspace', 1],
  ['selectlanguage', 1],
  ['foreignlanguage', 1],
  ['ding', 1],
  ['symbol', 1],
  ['discretionary', 3],
])
