/** The names of the Greek letters that stand in names of systems and in titles; they are typed by their names. */
const letterNames: ReadonlyMap<string, string> = new Map(
  (
    'α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta κ kappa λ lambda μ mu ν nu ξ xi π pi ρ rho σ sigma ' +
    'τ tau φ phi χ chi ψ psi ω omega'
  )
    .split(/ (?=[α-ω])/)
    .map((pair) => [pair.slice(0, 1), pair.slice(2)]),
)

/** A folded text with its Greek letters spelled out: "λscale" is "lambdascale". */
export const spellGreek = (folded: string): string =>
  folded.replace(/[α-ω]/g, (letter) => letterNames.get(letter) ?? letter)
