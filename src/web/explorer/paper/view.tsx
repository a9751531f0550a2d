import '../parts/rows.css'
import '../parts/parts.css'
import './view.css'
import { useLanguage, useNumber, useTexts } from '../frame/language.tsx'
import { addressOf, Link } from '../frame/place.tsx'
import { PageHead, usePageTitle } from '../frame/title.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import type { PageView } from '../pages.ts'
import { useDisagreementWords } from '../parts/disagreement.ts'
import { Evidence, type Record } from '../parts/evidence.tsx'
import { inPlaceOf } from '../parts/in-place-of.tsx'
import { addressOfAuthor, PaperItem } from '../parts/paper-list.tsx'
import { writeDate } from '../parts/period.ts'
import { TakeAway } from '../parts/take-away.tsx'
import { partTexts } from '../parts/texts.ts'
import { Citation } from './citation.tsx'
import { type PaperEvidenceQuery, paperEvidence, paperPage } from './question-operation.ts'
import { paperTexts } from './texts.ts'

function readPaperKey(parameters: URLSearchParams) {
  const id = parameters.get('id')
  if (id !== null) return { id }
  const title = parameters.get('title')
  return title === null ? null : { title }
}

type Stated = NonNullable<PaperEvidenceQuery['paper']>

/** A paper: its authors as it prints them, its facts with where they stand, and what may be other versions of it. */
export const View: PageView = ({ parameters }) => {
  const texts = useTexts(paperTexts)
  const parts = useTexts(partTexts)
  const number = useNumber()
  const { language } = useLanguage()
  const by = readPaperKey(parameters)
  const { sayField, sayValue } = useDisagreementWords()
  const { data, faults, askAgain } = useAnswer(paperPage, by === null ? null : { by })
  const paper = data?.paper ?? null
  usePageTitle(paper?.title ?? null)
  if (by === null || paper === null)
    return inPlaceOf({
      page: 'paper',
      kind: texts.kind,
      name: parameters.get('title'),
      isAsked: by !== null,
      answer: { faults, askAgain },
    })

  const where = (of: string, pick: (stated: Stated) => readonly Record[] | undefined) => (
    <Evidence
      of={of}
      operation={paperEvidence}
      variables={{ by }}
      pick={({ paper: stated }) => (stated === null ? undefined : pick(stated))}
    />
  )
  const { nodes: authors, totalCount } = paper.authorships
  const people = authors.filter(({ author }) => author.__typename === 'Person').map(({ author }) => author.id)
  const facts = [
    { name: texts.venue, value: paper.venue?.name ?? paper.venue?.label, venue: paper.venue?.id },
    { name: texts.year, value: paper.year },
    { name: texts.posted, value: paper.posted === null ? null : writeDate(paper.posted, language) },
    { name: texts.status, value: paper.status === 'UNKNOWN' ? null : parts.status[paper.status] },
    { name: texts.submittedTo, value: paper.submittedTo },
    { name: 'DOI', value: paper.doi, address: `https://doi.org/${paper.doi}` },
    { name: 'arXiv', value: paper.arxivId, address: `https://arxiv.org/abs/${paper.arxivId}` },
  ].filter(({ value }) => value !== null && value !== undefined)

  return (
    <>
      <PageHead kind={texts.kind} title={paper.title}>
        <div class="actions">
          {people.length > 1 && (
            <Link to={addressOf('network', { person: people, depth: 0 })} class="button primary">
              {texts.network}
            </Link>
          )}
          <TakeAway operation={paperPage} variables={{ by: { id: paper.id } }}>
            <Citation by={by} />
          </TakeAway>
        </div>
      </PageHead>
      {paper.possibleVersions.length > 0 && (
        <section class="question" aria-labelledby="paper-versions">
          <h2 id="paper-versions">{texts.versions}</h2>
          <p>{texts.versionsLead}</p>
          {paper.possibleVersions.map(({ paper: other, reasons }) => (
            <div key={other.id}>
              <PaperItem paper={other} />
              <p class="soft">{reasons.join('; ')}</p>
            </div>
          ))}
        </section>
      )}
      <div class="columns">
        <section aria-labelledby="paper-authors">
          <h2 id="paper-authors">
            {texts.authors(paper.authorCount === null ? texts.unknownCount : number(paper.authorCount))}
          </h2>
          {!paper.authorsComplete && <p>{texts.cut}</p>}
          <ol class="plain">
            {authors.map((authorship) => {
              const { id, position, printedName, author, certainty, affiliationText } = authorship
              const notes = [
                author.label === printedName ? null : texts.printed(printedName),
                authorship.equalContribution ? texts.equal : null,
                authorship.corresponding ? texts.corresponding : null,
                certainty === 'CERTAIN' ? null : parts.certainty[certainty],
                affiliationText,
              ]
              return (
                <li key={id} class="fact">
                  <div>
                    {position !== null && <span class="soft">{position}. </span>}
                    <Link to={addressOfAuthor(author)}>{author.label}</Link>
                    <div class="soft">{notes.filter(Boolean).join(' · ')}</div>
                  </div>
                  {where(printedName, ({ authorships }) => authorships.nodes.find((one) => one.id === id)?.evidence)}
                </li>
              )
            })}
            {totalCount > authors.length && <li class="fact">{texts.more(totalCount - authors.length)}</li>}
          </ol>
        </section>
        <div class="facts">
          <section aria-labelledby="paper-facts">
            <h2 id="paper-facts">{texts.facts}</h2>
            <ul class="plain">
              {facts.map(({ name, value, address, venue }) => (
                <li key={name} class="fact">
                  <div>
                    <span class="soft">{name}: </span>
                    {venue !== undefined ? (
                      <Link to={addressOf('venue', { id: venue })}>{value}</Link>
                    ) : address !== undefined ? (
                      <a href={address} rel="noreferrer">
                        {value}
                      </a>
                    ) : (
                      value
                    )}
                  </div>
                </li>
              ))}
              <li class="fact">
                <div>{texts.whole}</div>
                {where(texts.whole, ({ evidence }) => evidence)}
              </li>
            </ul>
          </section>
          {paper.about.length > 0 && (
            <section aria-labelledby="paper-topics">
              <h2 id="paper-topics">{texts.topics}</h2>
              <ul class="plain">
                {paper.about.map(({ topic, origin }) => (
                  <li key={topic.id} class="fact">
                    <div>
                      <Link to={addressOf('topic', { id: topic.id })}>{topic.label}</Link>
                      {origin === 'TITLE' && <span class="soft"> ({texts.fromTitle})</span>}
                    </div>
                    {where(topic.label, ({ about }) => about.find((one) => one.topic.id === topic.id)?.evidence)}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {paper.disagreements.length > 0 && (
            <section aria-labelledby="paper-disagreements">
              <h2 id="paper-disagreements">{parts.disagreements}</h2>
              <ul class="plain">
                {paper.disagreements.map(({ field, values }) =>
                  values.map(({ value }) => (
                    <li key={`${field} ${value}`} class="fact">
                      <div>
                        <span class="soft">{sayField(field)}: </span>
                        {sayValue(field, value)}
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
              </ul>
            </section>
          )}
        </div>
      </div>
    </>
  )
}
