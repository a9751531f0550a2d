import { useNumber, useTexts } from '../frame/language.tsx'
import { partTexts } from './texts.ts'

const names = ['papersOverAuthorLimit', 'papersOverTieLimit', 'papersOfUnknownYear', 'papersWithCutAuthorList'] as const

/** What figures about ties rest on, as the API's `TieCaveats` counts it; nothing where there is nothing to tell. */
export function Caveats({ caveats }: { readonly caveats: Readonly<Record<(typeof names)[number], number>> }) {
  const texts = useTexts(partTexts)
  const number = useNumber()
  const told = names.filter((name) => caveats[name] > 0)
  if (told.length === 0) return null
  return (
    <ul class="caveats soft">
      {told.map((name) => (
        <li key={name}>{texts.caveats[name](number(caveats[name]))}</li>
      ))}
    </ul>
  )
}
