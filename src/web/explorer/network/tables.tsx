import '../parts/choice.css'
import type { ComponentChildren } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { useLanguage, useNumber, useTexts } from '../frame/language.tsx'
import { change } from '../frame/place.tsx'
import { partTexts } from '../parts/texts.ts'
import type { NetworkPageQuery } from './question-operation.ts'
import { type NetworkState, type PersonColumn, personColumns, type TieColumn, tieColumns } from './state.ts'
import { networkTexts } from './texts.ts'

type Network = NonNullable<NetworkPageQuery['collaborationNetwork']>

interface TablesProps {
  readonly network: Network
  readonly state: NetworkState
  readonly onPoint: (what: { readonly node: string | null; readonly tie: string | null }) => void
}

/** Rows that are shown at once; all of some thousands would make every click slow. */
const rowsAtFirst = 100

interface Row {
  readonly id: string
  /** What the row is called: the text of its button. */
  readonly name: string
  readonly isOpen: boolean
  readonly cells: Readonly<Record<string, string | number | null>>
}

/** The network as two tables: its people, and its ties. Both can be sorted; where one is stands in the address. */
export function Tables({ network, state, onPoint }: TablesProps) {
  const texts = useTexts(networkTexts)
  const number = useNumber()
  const isOfPeople = state.table === 'people'
  const names = useMemo(() => new Map(network.nodes.map(({ id, label }) => [id, label])), [network])
  const people = (): Row[] =>
    network.nodes.map(({ id, label, community, strength, ...cells }) => ({
      id,
      name: label,
      isOpen: id === state.node,
      cells: { ...cells, label, community: community + 1, strength },
    }))
  const ties = (): Row[] =>
    network.edges.map(({ id, source, target, ...cells }) => {
      const name = `${names.get(source) ?? ''} – ${names.get(target) ?? ''}`
      return { id, name, isOpen: id === state.tie, cells: { ...cells, people: name } }
    })
  const open = (id: string) => change(isOfPeople ? { node: id, tie: null } : { node: null, tie: id })
  const point = (id: string | null) => onPoint(isOfPeople ? { node: id, tie: null } : { node: null, tie: id })
  return (
    <section class="network-tables" aria-label={texts.table.caption}>
      <div class="tabs">
        {(['people', 'ties'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={state.table === one}
            onClick={() => change({ table: one === 'people' ? null : one, sort: null, order: null })}
          >
            {texts.table[one]}{' '}
            <span class="soft">{number(one === 'people' ? network.nodes.length : network.edges.length)}</span>
          </button>
        ))}
      </div>
      <SortableTable
        caption={texts.table[state.table]}
        columns={isOfPeople ? personColumns : tieColumns}
        rows={isOfPeople ? people() : ties()}
        sort={state.sort}
        isAscending={state.isAscending}
        onOpen={open}
        onPoint={point}
      />
    </section>
  )
}

interface SortableTableProps {
  readonly caption: string
  readonly columns: readonly (PersonColumn | TieColumn)[]
  readonly rows: readonly Row[]
  readonly sort: string | null
  readonly isAscending: boolean
  readonly onOpen: (id: string) => void
  readonly onPoint: (id: string | null) => void
}

/** Rows by a column: what is unknown comes last in either direction, and equals stay in the order of the network. */
function sorted(rows: readonly Row[], column: string, isAscending: boolean, language: string): readonly Row[] {
  const order = new Intl.Collator(language)
  return [...rows].sort((a, b) => {
    const [one, other] = [a.cells[column] ?? null, b.cells[column] ?? null]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    const difference =
      typeof one === 'number' && typeof other === 'number' ? one - other : order.compare(String(one), String(other))
    return isAscending ? difference : -difference
  })
}

function SortableTable({ caption, columns, rows, sort, isAscending, onOpen, onPoint }: SortableTableProps) {
  const texts = useTexts(networkTexts)
  const parts = useTexts(partTexts)
  const { language } = useLanguage()
  const number = useNumber()
  const [isWhole, showWhole] = useState(false)
  const ordered = sort === null ? rows : sorted(rows, sort, isAscending, language)
  const [first] = columns
  const write = (value: string | number | null, column: string): ComponentChildren => {
    if (typeof value !== 'number') return value ?? '–'
    return /Year$/.test(column) ? value : number(value, 2)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard. */}
      <section class="table-window" tabIndex={0} aria-label={caption}>
        <table>
          <caption class="unseen">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={sort === column ? (isAscending ? 'ascending' : 'descending') : 'none'}
                  class={column === first ? undefined : 'number'}
                >
                  <button
                    type="button"
                    class="bare"
                    title={parts.table.sortBy(texts.columns[column])}
                    onClick={() => {
                      // Texts begin with A, figures with the greatest; a second click turns it round.
                      const isUp = sort === column ? !isAscending : column === first
                      change({ sort: column, order: isUp ? 'up' : null }, 'INSTEAD')
                    }}
                  >
                    {texts.columns[column]}
                    <span aria-hidden="true">{sort === column ? (isAscending ? ' ▲' : ' ▼') : ''}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody onMouseLeave={() => onPoint(null)}>
            {ordered.slice(0, isWhole ? ordered.length : rowsAtFirst).map((row) => (
              <tr key={row.id} class={row.isOpen ? 'open' : undefined} onMouseEnter={() => onPoint(row.id)}>
                {columns.map((column) =>
                  column === first ? (
                    <th key={column} scope="row">
                      <button
                        type="button"
                        class="bare row-name"
                        aria-pressed={row.isOpen}
                        onFocus={() => onPoint(row.id)}
                        onBlur={() => onPoint(null)}
                        onClick={() => onOpen(row.id)}
                      >
                        {row.name}
                      </button>
                    </th>
                  ) : (
                    <td key={column} class="number">
                      {write(row.cells[column] ?? null, column)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {!isWhole && ordered.length > rowsAtFirst && (
        <button type="button" onClick={() => showWhole(true)}>
          {texts.allRows(number(ordered.length))}
        </button>
      )}
    </>
  )
}
