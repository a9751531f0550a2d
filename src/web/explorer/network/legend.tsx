import { colourOf, paletteFor } from '../../network/palette.ts'
import { useTexts } from '../frame/language.tsx'
import { change } from '../frame/place.tsx'
import { useTheme } from '../frame/theme.ts'
import type { NetworkPageQuery } from './question-operation.ts'
import { networkTexts } from './texts.ts'

type Node = NonNullable<NetworkPageQuery['collaborationNetwork']>['nodes'][number]

interface LegendProps {
  readonly nodes: readonly Node[]
  readonly group: number | null
}

const shown = 10

/** The groups of a network: number, colour, size, and who is its centre. A click lights one up. */
export function Legend({ nodes, group }: LegendProps) {
  const texts = useTexts(networkTexts)
  const { isDark } = useTheme()
  const palette = paletteFor(isDark)
  const groups = new Map<number, { centre: Node; count: number }>()
  for (const node of nodes) {
    const known = groups.get(node.community)
    if (known === undefined) groups.set(node.community, { centre: node, count: 1 })
    else {
      known.count += 1
      if (node.strength > known.centre.strength) known.centre = node
    }
  }
  const largest = [...groups].sort(([a], [b]) => a - b).slice(0, shown)
  return (
    <section aria-labelledby="network-groups">
      <h2 id="network-groups">{texts.groups}</h2>
      <p class="soft small">{texts.groupsHelp}</p>
      <ul class="plain network-groups">
        {largest.map(([community, { centre, count }]) => (
          <li key={community}>
            <button
              type="button"
              aria-pressed={group === community}
              onClick={() => change({ group: group === community ? null : community, node: null, tie: null })}
            >
              <span
                class="network-swatch"
                style={{ background: colourOf(palette, community), color: palette.onDisc }}
                aria-hidden="true"
              >
                {community + 1}
              </span>
              <span>
                <span class="unseen">{texts.group(community + 1, count)}</span>
                <span aria-hidden="true">{texts.group(community + 1, count).replace(/^\d+[:：]\s*/, '')}</span>{' '}
                <span class="soft">{texts.groupAround(centre.label)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
