import type { ComponentChildren } from 'preact'
import { useNumber, useTexts } from '../frame/language.tsx'
import { addressOf, Link } from '../frame/place.tsx'
import { CountedLines } from '../parts/counted-lines.tsx'
import { useDisagreementWords } from '../parts/disagreement.ts'
import { Evidence, type Record } from '../parts/evidence.tsx'
import { usePeriod } from '../parts/period.ts'
import { partTexts } from '../parts/texts.ts'
import {
  type PersonEvidenceQuery,
  type PersonPageQuery,
  type PersonPageQueryVariables,
  personEvidence,
} from './question-operation.ts'
import { personTexts } from './texts.ts'

type Person = NonNullable<PersonPageQuery['person']>
type Stated = NonNullable<PersonEvidenceQuery['person']>

interface PersonFactsProps {
  readonly person: Person
  readonly by: PersonPageQueryVariables['by']
}

const recordsOf = (facts: readonly { readonly id: string; readonly evidence: readonly Record[] }[], id: string) =>
  facts.find((fact) => fact.id === id)?.evidence

/** What the sources say of a person besides papers; each fact unfolds the records that state it. */
export function PersonFacts({ person, by }: PersonFactsProps) {
  const texts = useTexts(personTexts)
  const parts = useTexts(partTexts)
  const number = useNumber()
  const period = usePeriod()
  const { sayField, sayValue } = useDisagreementWords()

  const where = (of: string, pick: (stated: Stated) => readonly Record[] | undefined) => (
    <Evidence
      of={of}
      operation={personEvidence}
      variables={{ by }}
      pick={({ person: stated }) => (stated === null ? undefined : pick(stated))}
    />
  )

  return (
    <aside class="facts" aria-label={person.label}>
      {person.collaborators.totalCount > 0 && (
        <Facts title={texts.coauthors}>
          {person.collaborators.edges.map(({ node, weight }) => (
            <li key={node.id} class="fact">
              <div>
                <Link to={addressOf('person', { id: node.id })}>{node.label}</Link>
              </div>
              <span class="soft">{texts.jointPapers(weight)}</span>
            </li>
          ))}
          <li class="fact">
            <Link to={addressOf('network', { person: person.id })}>
              {texts.allCoauthors(number(person.collaborators.totalCount))}
            </Link>
          </li>
        </Facts>
      )}
      {person.affiliations.length > 0 && (
        <Facts title={texts.affiliations}>
          {person.affiliations.map(({ id, institution, role, unit, match, ...dates }) => (
            <li key={id} class="fact">
              <div>
                <Link to={addressOf('institution', { id: institution.id })}>{institution.label}</Link>
                {match !== null && match.certainty !== 'CERTAIN' && (
                  <span class="soft" title={match.reason}>
                    {' '}
                    ({parts.certainty[match.certainty]})
                  </span>
                )}
                <div class="soft">{[role, unit, period(dates)].filter(Boolean).join(' · ')}</div>
              </div>
              {where(`${institution.label}, ${role ?? ''}`, ({ affiliations }) => recordsOf(affiliations, id))}
            </li>
          ))}
        </Facts>
      )}
      {person.relations.length > 0 && (
        <Facts title={texts.relations}>
          {person.relations.map(({ id, kind, person: other, institution, ...dates }) => (
            <li key={id} class="fact">
              <div>
                {texts.relation[kind]}: <Link to={addressOf('person', { id: other.id })}>{other.label}</Link>
                <div class="soft">{[institution?.label, period(dates)].filter(Boolean).join(' · ')}</div>
              </div>
              {where(`${texts.relation[kind]}: ${other.label}`, ({ relations }) => recordsOf(relations, id))}
            </li>
          ))}
        </Facts>
      )}
      {person.interests.length > 0 && (
        <Facts title={texts.interests}>
          {person.interests.map(({ id, label }) => (
            <li key={id} class="fact">
              <div>
                <Link to={addressOf('topic', { id })}>{label}</Link>
              </div>
              {where(label, ({ interestedIn }) => interestedIn.find(({ topic }) => topic.id === id)?.evidence)}
            </li>
          ))}
        </Facts>
      )}
      {person.venues.edges.length > 0 && (
        <Facts title={texts.venues}>
          <CountedLines page="venue" edges={person.venues.edges} />
        </Facts>
      )}
      {person.activities.length > 0 && (
        <Facts title={texts.activities}>
          {person.activities.map(({ id, kind, title, ...dates }) => (
            <li key={id} class="fact">
              <div>
                {title}
                <div class="soft">{[texts.activity[kind], period(dates)].filter(Boolean).join(' · ')}</div>
              </div>
              {where(title, ({ activities }) => recordsOf(activities, id))}
            </li>
          ))}
        </Facts>
      )}
      {person.claims.length > 0 && (
        <Facts title={texts.claims}>
          {person.claims.map(({ name, value, source }) => (
            <li key={`${name} ${value} ${source.name}`} class="fact">
              <div>
                {name}: {value} <span class="soft">({texts.saidBy(source.name)})</span>
              </div>
            </li>
          ))}
        </Facts>
      )}
      {person.disagreements.length > 0 && (
        <Facts title={parts.disagreements}>
          {person.disagreements.map(({ field, values }) =>
            values.map(({ value }) => (
              <li key={`${field} ${value}`} class="fact">
                <div>
                  {sayField(field)}: {sayValue(field, value)}
                </div>
                {where(
                  `${sayField(field)}: ${sayValue(field, value)}`,
                  ({ disagreements }) =>
                    disagreements.find((one) => one.field === field)?.values.find((one) => one.value === value)
                      ?.evidence,
                )}
              </li>
            )),
          )}
        </Facts>
      )}
      <Facts title={texts.names}>
        {person.names.map(({ text, certainty, reasons }) => (
          <li key={text} class="fact">
            <div>
              {text} <span class="soft">({parts.certainty[certainty]})</span>
              <div class="soft">{reasons.join('; ')}</div>
            </div>
          </li>
        ))}
        <li class="fact">
          <div>{texts.records}</div>
          {where(texts.records, ({ evidence }) => evidence)}
        </li>
      </Facts>
      <Identifiers person={person} />
    </aside>
  )
}

function Facts({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul class="plain">{children}</ul>
    </section>
  )
}

function Identifiers({ person: { orcid, dblp, openAlex } }: { readonly person: Person }) {
  const texts = useTexts(personTexts)
  const known = [
    { name: 'ORCID', value: orcid, address: `https://orcid.org/${orcid}` },
    { name: 'DBLP', value: dblp, address: `https://dblp.org/pid/${dblp}` },
    { name: 'OpenAlex', value: openAlex, address: `https://openalex.org/${openAlex}` },
  ].filter(({ value }) => value !== null)
  if (known.length === 0) return null
  return (
    <Facts title={texts.identifiers}>
      {known.map(({ name, value, address }) => (
        <li key={name} class="fact">
          <div>
            {name}:{' '}
            <a href={address} rel="noreferrer">
              {value}
            </a>
          </div>
        </li>
      ))}
    </Facts>
  )
}
