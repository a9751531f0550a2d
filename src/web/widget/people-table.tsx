import type { WidgetNetworkQuery } from './question-operation.ts'
import type { texts } from './texts.ts'

type Network = NonNullable<WidgetNetworkQuery['collaborationNetwork']>

interface PeopleTableProps {
  readonly network: Network
  /** Whose network it is. */
  readonly person: { readonly id: string; readonly label: string }
  readonly said: (typeof texts)['en']
  readonly linkOf: (person: string) => string
}

/** How many papers each person of a network has with one of them. */
function jointPapers({ edges }: Network, person: string): ReadonlyMap<string, number> {
  return new Map(
    edges.flatMap(({ source, target, paperCount }) => {
      if (source === person) return [[target, paperCount] as const]
      return target === person ? [[source, paperCount] as const] : []
    }),
  )
}

/** The people of a network for those who do not see the picture: nearest first, then by joint papers, then by name. */
export function PeopleTable({ network, person, said, linkOf }: PeopleTableProps) {
  const joint = jointPapers(network, person.id)
  const people = [...network.nodes].sort(
    (a, b) =>
      a.distance - b.distance || (joint.get(b.id) ?? 0) - (joint.get(a.id) ?? 0) || a.label.localeCompare(b.label),
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <section class="rows" tabIndex={0} aria-label={said.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{said.name}</th>
            <th scope="col" class="number">
              {said.papers}
            </th>
            <th scope="col" class="number">
              {said.joint(person.label)}
            </th>
            <th scope="col" class="number">
              {said.steps}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, label, paperCount, distance }) => (
            <tr key={id}>
              <th scope="row">
                <a href={linkOf(id)}>{label}</a>
              </th>
              <td class="number">{paperCount}</td>
              <td class="number">{id === person.id ? '' : (joint.get(id) ?? 0)}</td>
              <td class="number">{distance}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
