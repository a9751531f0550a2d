import type { Fault } from '../../api/ask.ts'
import { Faults } from '../frame/faults.tsx'
import { useNumber, useTexts } from '../frame/language.tsx'
import { addressOf, change, Link } from '../frame/place.tsx'
import { partTexts } from './texts.ts'
import { type PageInfo, readTurning, Turning } from './turning.tsx'

/** A paper as the fragment `PaperLine` asks for it. */
export interface PaperLine {
  readonly id: string
  readonly title: string
  readonly year: number | null
  readonly status: 'PUBLISHED' | 'ACCEPTED' | 'SUBMITTED' | 'PREPRINT' | 'UNKNOWN'
  readonly venue: { readonly id: string; readonly label: string } | null
  readonly authorsComplete: boolean
  readonly authorships: {
    readonly totalCount: number
    readonly nodes: readonly {
      readonly printedName: string
      readonly author: { readonly __typename: 'Person' | 'Group'; readonly id: string; readonly label: string }
    }[]
  }
}

/** A page of papers as the fragment `PaperPage` asks for it. */
export interface PaperPage {
  readonly totalCount: number
  readonly nodes: readonly PaperLine[]
  readonly pageInfo: PageInfo
}

/** The page of an author. */
export const addressOfAuthor = ({ __typename, id }: { readonly __typename: 'Person' | 'Group'; readonly id: string }) =>
  addressOf(__typename === 'Person' ? 'person' : 'group', { id })

/** One paper in a list; the person whose list it is stands out, and is no link. */
export function PaperItem({ paper, self }: { readonly paper: PaperLine; readonly self?: string | undefined }) {
  const texts = useTexts(partTexts)
  const { nodes, totalCount } = paper.authorships
  const left = totalCount - nodes.length
  return (
    <article class="paper">
      <Link to={addressOf('paper', { id: paper.id })} class="paper-title">
        {paper.title}
      </Link>
      <p class="paper-authors">
        {nodes.map(({ printedName, author }, index) => (
          <span key={author.id}>
            {index > 0 && ', '}
            {author.id === self ? (
              <strong>{printedName}</strong>
            ) : (
              <Link to={addressOfAuthor(author)}>{printedName}</Link>
            )}
          </span>
        ))}
        {left > 0 && ` ${texts.otherAuthors(left)}`}
        {!paper.authorsComplete && ` ${texts.cut}`}
      </p>
      <p class="soft">
        {paper.venue !== null && (
          <>
            <Link to={addressOf('venue', { id: paper.venue.id })}>{paper.venue.label}</Link>
            {' · '}
          </>
        )}
        {paper.year ?? texts.unknownYear}
        {paper.status !== 'PUBLISHED' && paper.status !== 'UNKNOWN' && ` · ${texts.status[paper.status]}`}
      </p>
    </article>
  )
}

/** Orders that a list of papers is offered in. */
export const paperSorts = ['NEWEST', 'OLDEST', 'TITLE'] as const
const pageSize = 15

/** What the address says of a list of papers, as variables of its question. */
export function readPaperPage(parameters: URLSearchParams) {
  const sort = paperSorts.find((one) => one === parameters.get('sort')) ?? 'NEWEST'
  return { sort, ...readTurning(parameters, pageSize) }
}

interface PaperListProps {
  readonly papers: PaperPage | undefined
  readonly parameters: URLSearchParams
  readonly isWaiting: boolean
  readonly self?: string | undefined
}

/** A list of papers with its order and its pages, both of which stand in the address. */
export function PaperList({ papers, parameters, isWaiting, self }: PaperListProps) {
  const texts = useTexts(partTexts)
  const number = useNumber()
  const { sort } = readPaperPage(parameters)
  return (
    <section class="papers" aria-labelledby="papers-title" aria-busy={isWaiting}>
      <div class="section-head">
        <h2 id="papers-title">
          {texts.papers} {papers !== undefined && <span class="soft">{number(papers.totalCount)}</span>}
        </h2>
        <label>
          <span class="unseen">{texts.sort}</span>
          <select
            value={sort}
            onChange={(event) => change({ sort: event.currentTarget.value, after: null, before: null })}
          >
            {paperSorts.map((one) => (
              <option key={one} value={one}>
                {texts.sorts[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {papers?.totalCount === 0 && <p class="soft">{texts.noPapers}</p>}
      <ol class="plain">
        {papers?.nodes.map((paper) => (
          <li key={paper.id}>
            <PaperItem paper={paper} self={self} />
          </li>
        ))}
      </ol>
      <Turning info={papers?.pageInfo} />
    </section>
  )
}

interface PaperColumnProps extends Pick<PaperListProps, 'papers' | 'parameters' | 'self'> {
  /** What was asked to get the papers. */
  readonly answer: { readonly faults: readonly Fault[]; readonly askAgain: () => void; readonly isWaiting: boolean }
}

/** The papers of a thing, or why there are none. */
export function PaperColumn({ answer: { faults, askAgain, isWaiting }, ...list }: PaperColumnProps) {
  return (
    <div>
      <Faults faults={faults} onAgain={askAgain} />
      <PaperList {...list} isWaiting={isWaiting} />
    </div>
  )
}
