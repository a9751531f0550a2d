import { useMemo } from 'preact/hooks'
import { useLanguage, useTexts } from '../frame/language.tsx'
import { change } from '../frame/place.tsx'
import { useGrowing } from '../parts/use-growing.ts'
import { PartyName } from './party.tsx'
import type { ConflictsState } from './state.ts'
import { conflictsTexts } from './texts.ts'
import type { Matrix, Pair, Party } from './use-matrix.ts'
import { VerdictWord } from './verdict.tsx'

interface MatrixTableProps {
  readonly matrix: Matrix
  readonly state: ConflictsState
}

/** So many cells are drawn in one go: a browser lays out some thousands for half a second, in which nobody could do anything. */
const cellsAtOnce = 400

/** What a party is called: the name of the person, or else what was pasted. */
export const nameOf = (party: Matrix['authors'][number] | undefined, written: string | undefined): string =>
  party?.person?.label ?? written ?? ''

/** The verdicts as a table: reviewers in rows, authors in columns, both with their names in sight. A cell opens its pair. */
export function MatrixTable({ matrix, state }: MatrixTableProps) {
  const texts = useTexts(conflictsTexts)
  const pairs = useMemo(
    () => new Map(matrix.pairs.map((pair) => [`${pair.authorIndex}.${pair.reviewerIndex}`, pair])),
    [matrix],
  )
  // While another list is asked about, the table is still that of the one before.
  const reviewers = matrix.reviewers.filter(({ index }) => index < state.reviewers.length)
  const authors = matrix.authors.filter(({ index }) => index < state.authors.length)
  const rows = useGrowing(reviewers.length, Math.ceil(cellsAtOnce / Math.max(1, authors.length)))
  const isMarked = matrix.pairs.some(({ verdict, unchecked }) => verdict === 'CLEAR' && unchecked.length > 0)
  return (
    <>
      <section
        class="conflict-window"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard.
        tabIndex={0}
        aria-label={texts.matrix}
        aria-busy={rows < reviewers.length}
        style={{ '--columns': authors.length }}
      >
        <table>
          <caption class="unseen">{texts.matrix}</caption>
          <thead>
            <tr>
              <td class="conflict-name conflict-column conflict-row conflict-corner">{texts.corner}</td>
              {authors.map((author) => (
                <th key={author.index} scope="col" class="conflict-name conflict-column">
                  <PartyName
                    party={author}
                    written={state.authors[author.index] ?? ''}
                    list="author"
                    all={state.authors}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reviewers.slice(0, rows).map((reviewer) => (
              <Row
                key={reviewer.index}
                reviewer={reviewer}
                authors={authors}
                pairs={pairs}
                state={state}
                open={state.open?.reviewer === reviewer.index ? state.open.author : null}
              />
            ))}
          </tbody>
        </table>
      </section>
      {isMarked && (
        <p class="soft">
          <span aria-hidden="true">* </span>
          {texts.clearMark}
        </p>
      )}
    </>
  )
}

interface RowProps {
  readonly reviewer: Party
  readonly authors: readonly Party[]
  readonly pairs: ReadonlyMap<string, Pair>
  readonly state: ConflictsState
  /** The place of the author whose cell is open. */
  readonly open: number | null
}

/** A reviewer's row. It is drawn anew only when something in it changes: a click must not draw thousands of cells. */
function Row({ reviewer, authors, pairs, state, open }: RowProps) {
  const { language } = useLanguage()
  const texts = useTexts(conflictsTexts)
  const lists = `${state.authors.join('\n')}\n\n${state.reviewers.join('\n')}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lists and the pairs stand for parties and state, the language for texts.
  return useMemo(
    () => (
      <tr>
        <th scope="row" class="conflict-name conflict-row">
          <PartyName
            party={reviewer}
            written={state.reviewers[reviewer.index] ?? ''}
            list="reviewer"
            all={state.reviewers}
          />
        </th>
        {authors.map((author) => (
          <td key={author.index}>
            <Cell
              pair={pairs.get(`${author.index}.${reviewer.index}`)}
              name={texts.pair(
                nameOf(reviewer, state.reviewers[reviewer.index]),
                nameOf(author, state.authors[author.index]),
              )}
              isOpen={open === author.index}
            />
          </td>
        ))}
      </tr>
    ),
    [pairs, lists, open, language],
  )
}

function Cell({
  pair,
  name,
  isOpen,
}: {
  readonly pair: Pair | undefined
  readonly name: string
  readonly isOpen: boolean
}) {
  const texts = useTexts(conflictsTexts)
  if (pair === undefined) return <span class="soft">…</span>
  const { authorIndex, reviewerIndex, verdict, reasons, unchecked } = pair
  const kinds = [...new Set(reasons.map(({ kind }) => texts.kinds[kind]))].join(', ')
  const isMarked = verdict === 'CLEAR' && unchecked.length > 0
  return (
    <button
      type="button"
      class="conflict-cell"
      aria-pressed={isOpen}
      onClick={() => {
        change({ open: isOpen ? null : `${authorIndex}.${reviewerIndex}` })
      }}
    >
      <span class="unseen">{name}: </span>
      <VerdictWord verdict={verdict} />
      {isMarked && (
        <>
          <span aria-hidden="true">*</span>
          <span class="unseen">. {texts.clearMark}</span>
        </>
      )}
      {verdict !== 'UNKNOWN_PERSON' && kinds !== '' && <span class="conflict-kinds">{kinds}</span>}
    </button>
  )
}
