import { useTexts } from '../frame/language.tsx'
import { usePeriod } from '../parts/period.ts'
import { personTexts } from '../person/texts.ts'
import type { Bundle } from './statements.ts'
import { correctTexts } from './texts.ts'

interface BundlesProps {
  readonly bundles: readonly Bundle[]
  /** Ids of the first facts of those that are chosen. */
  readonly chosen: ReadonlySet<string>
  readonly choose: (chosen: ReadonlySet<string>) => void
}

/** What sources state of a person besides papers, to be chosen source by source. */
export function Bundles({ bundles, chosen, choose }: BundlesProps) {
  const texts = useTexts(correctTexts)
  const { relation, activity } = useTexts(personTexts)
  const period = usePeriod()
  const wordsOf = (fact: Bundle['facts'][number]): string => {
    if ('institution' in fact) return [fact.institution.label, fact.role, period(fact)].filter(Boolean).join(' · ')
    if ('person' in fact) return `${relation[fact.kind]}: ${fact.person.label}`
    return `${activity[fact.kind]}: ${fact.title}`
  }
  return (
    <fieldset class="correct-choice">
      <legend>{texts.others}</legend>
      <p class="soft">{texts.othersLead}</p>
      <ul class="plain">
        {bundles.map(({ sources, facts }) => {
          const [first] = facts
          if (first === undefined) return null
          return (
            <li key={first.id} class="correct-bundle">
              <label class="tick">
                <input
                  type="checkbox"
                  checked={chosen.has(first.id)}
                  onChange={(event) => {
                    const next = new Set(chosen)
                    if (event.currentTarget.checked) next.add(first.id)
                    else next.delete(first.id)
                    choose(next)
                  }}
                />
                <span>{texts.fromSource(sources.join(', '))}</span>
              </label>
              <ul class="correct-facts soft">
                {facts.map((fact) => (
                  <li key={fact.id}>{wordsOf(fact)}</li>
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
