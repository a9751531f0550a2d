import '../parts/parts.css'
import { useLanguage, useNumber, useTexts } from '../frame/language.tsx'
import { addressOf, change, Link } from '../frame/place.tsx'
import { PageHead, usePageTitle } from '../frame/title.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import type { PageView } from '../pages.ts'
import { Bibliography } from '../parts/bibliography-buttons.tsx'
import { CountedLines } from '../parts/counted-lines.tsx'
import { Evidence } from '../parts/evidence.tsx'
import { inPlaceOf } from '../parts/in-place-of.tsx'
import { readKey } from '../parts/key.ts'
import { PaperColumn, readPaperPage } from '../parts/paper-list.tsx'
import { usePeriod } from '../parts/period.ts'
import { TakeAway } from '../parts/take-away.tsx'
import {
  institutionBibliography,
  institutionEvidence,
  institutionPage,
  institutionPapers,
  institutionStayEvidence,
} from './question-operation.ts'
import { institutionTexts } from './texts.ts'

const peopleAtFirst = 20
const mostPeople = 100

/** An institution: who was there and when, what they wrote there, and with whom elsewhere. */
export const View: PageView = ({ parameters }) => {
  const texts = useTexts(institutionTexts)
  const { language } = useLanguage()
  const number = useNumber()
  const period = usePeriod()
  const by = readKey(parameters)
  const people = Math.min(Math.max(Number(parameters.get('people')) || peopleAtFirst, 1), mostPeople)
  const variables = by === null ? null : { by, people }
  const page = useAnswer(institutionPage, variables)
  const list = useAnswer(institutionPapers, by === null ? null : { by, ...readPaperPage(parameters) })
  const institution = page.data?.institution ?? null
  usePageTitle(institution?.name ?? null)
  if (by === null || institution === null)
    return inPlaceOf({
      page: 'institution',
      kind: texts.kind,
      name: parameters.get('name'),
      isAsked: by !== null,
      answer: page,
    })
  const country =
    institution.country === null
      ? null
      : (new Intl.DisplayNames(language, { type: 'region' }).of(institution.country) ?? institution.country)
  return (
    <>
      <PageHead kind={texts.kind} title={institution.name}>
        <div class="actions">
          <Link to={addressOf('network', { institution: institution.id, depth: 0 })} class="button primary">
            {texts.network}
          </Link>
          <TakeAway operation={institutionPage} variables={{ by: { id: institution.id }, people }}>
            <Bibliography
              operation={institutionBibliography}
              variables={{ by }}
              pick={(data) => data.institution?.papers}
            />
          </TakeAway>
        </div>
      </PageHead>
      <div class="with-facts">
        <aside class="facts" aria-label={institution.name}>
          <section>
            <h2>{texts.facts}</h2>
            <ul class="plain">
              {country !== null && (
                <li class="fact">
                  <div>
                    <span class="soft">{texts.country}: </span>
                    {country}
                  </div>
                </li>
              )}
              {institution.ror !== null && (
                <li class="fact">
                  <div>
                    <span class="soft">ROR: </span>
                    <a href={`https://ror.org/${institution.ror}`} rel="noreferrer">
                      {institution.ror}
                    </a>
                  </div>
                </li>
              )}
              {institution.aliases.length > 0 && (
                <li class="fact">
                  <div>
                    <span class="soft">{texts.aliases}: </span>
                    {institution.aliases.join(' · ')}
                  </div>
                </li>
              )}
              <li class="fact">
                <div>{texts.whole}</div>
                <Evidence
                  of={institution.name}
                  operation={institutionEvidence}
                  variables={{ by }}
                  pick={(data) => data.institution?.evidence}
                />
              </li>
            </ul>
          </section>
          <section>
            <h2>
              {texts.people} <span class="soft">{number(institution.people.totalCount)}</span>
            </h2>
            {institution.people.totalCount === 0 && <p>{texts.noPeople}</p>}
            <ul class="plain" aria-busy={page.isWaiting}>
              {institution.people.edges.map(({ node, affiliations }) => (
                <li key={node.id} class="fact">
                  <div>
                    <Link to={addressOf('person', { id: node.id })}>{node.label}</Link>
                    {affiliations.map(({ id, role, unit, ...dates }) => (
                      <div key={id} class="soft">
                        {[role, unit, period(dates)].filter(Boolean).join(' · ')}
                      </div>
                    ))}
                  </div>
                  <Evidence
                    of={`${node.label}, ${institution.name}`}
                    operation={institutionStayEvidence}
                    variables={{ by, people }}
                    pick={(data) => {
                      const ids = new Set(affiliations.map(({ id }) => id))
                      return data.institution?.people.edges
                        .flatMap((edge) => edge.affiliations)
                        .filter(({ id }) => ids.has(id))
                        .flatMap(({ evidence }) => evidence)
                    }}
                  />
                </li>
              ))}
            </ul>
            {institution.people.totalCount > people && people < mostPeople && (
              <button type="button" onClick={() => change({ people: mostPeople })}>
                {texts.more}
              </button>
            )}
          </section>
          {institution.partners.edges.length > 0 && (
            <section>
              <h2>{texts.partners}</h2>
              <p class="soft">{texts.partnersLead}</p>
              <ul class="plain">
                <CountedLines page="institution" edges={institution.partners.edges} />
              </ul>
            </section>
          )}
        </aside>
        <PaperColumn answer={list} papers={list.data?.institution?.papers} parameters={parameters} />
      </div>
    </>
  )
}
