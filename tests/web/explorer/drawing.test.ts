import { UndirectedGraph } from 'graphology'
import { describe, expect, test } from 'vitest'
import { layOut } from '../../../src/web/network/layout.ts'
import { lightOf, noFocus } from '../../../src/web/network/light.ts'
import { colourOf, paletteFor } from '../../../src/web/network/palette.ts'
import type { Picture } from '../../../src/web/network/picture.ts'
import { tieAt } from '../../../src/web/network/tie-at.ts'
import { toSvg } from '../../../src/web/network/to-svg.ts'

const picture: Picture = {
  nodes: [
    { id: 'a', label: 'Ann & <Lee>', paperCount: 9, community: 0, distance: 0 },
    { id: 'b', label: '徐宏', paperCount: 4, community: 0, distance: 1 },
    { id: 'c', label: 'Carl', paperCount: 1, community: 12, distance: 1 },
  ],
  ties: [
    { id: 'ab', source: 'a', target: 'b', weight: 4 },
    { id: 'bc', source: 'b', target: 'c', weight: 1 },
  ],
}

function graphOf({ nodes, ties }: Picture): UndirectedGraph {
  const graph = new UndirectedGraph()
  for (const { id, community, distance } of nodes) graph.addNode(id, { community, distance })
  for (const { id, source, target } of ties) graph.addEdgeWithKey(id, source, target, { pull: 1 })
  return graph
}

async function placesOf(graph: UndirectedGraph) {
  await layOut(graph, new AbortController().signal)
  return new Map(graph.mapNodes((id, { x, y }) => [id, { x: Number(x), y: Number(y) }]))
}

describe('the layout of a network', () => {
  test('is the same each time, with everybody at a place of their own', async () => {
    const [once, again] = [await placesOf(graphOf(picture)), await placesOf(graphOf(picture))]
    expect(once).toEqual(again)
    expect(new Set([...once.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(3)
  })

  test('ends when it is not wanted any more', async () => {
    expect(await layOut(graphOf(picture), AbortSignal.abort())).toBe(false)
  })
})

describe('the light in a network', () => {
  const graph = graphOf(picture)
  const lit = (focus: Partial<typeof noFocus>) => {
    const light = lightOf({ ...noFocus, ...focus }, graph)
    return light === null ? null : [[...light.nodes].sort().join(''), [...light.ties].sort().join(' ')]
  }

  test('falls on a person with neighbours and ties, on a tie with its ends, or on a group', () => {
    expect(lit({})).toBeNull()
    expect(lit({ pointedNode: 'a' })).toEqual(['ab', 'ab'])
    expect(lit({ openTie: 'bc' })).toEqual(['bc', 'bc'])
    expect(lit({ community: 0 })).toEqual(['ab', 'ab'])
  })

  test('follows the pointer before what is open, and ignores what is not drawn', () => {
    expect(lit({ pointedTie: 'bc', openNode: 'a', community: 0 })).toEqual(['bc', 'bc'])
    expect(lit({ community: 12, openNode: 'a' })).toEqual(['c', ''])
    expect(lit({ openNode: 'somebody else' })).toBeNull()
  })
})

describe('the tie at a point of a network', () => {
  const graph = new UndirectedGraph()
  graph.addNode('a', { x: 0, y: 0 })
  graph.addNode('b', { x: 100, y: 0 })
  graph.addNode('c', { x: 100, y: 100 })
  graph.addEdgeWithKey('ab', 'a', 'b', { size: 2 })
  graph.addEdgeWithKey('ac', 'a', 'c', { size: 2 })

  test.each([
    ['on the line', { x: 60, y: 0 }, 'ab'],
    ['five pixels beside it', { x: 60, y: -5 }, 'ab'],
    ['six pixels beside it', { x: 60, y: -6 }, null],
    ['between two lines, nearer to one', { x: 6, y: 4 }, 'ac'],
    ['beyond the end of a line', { x: 106, y: 0 }, null],
  ])('%s', (_, point, tie) => expect(tieAt(graph, point, 1)).toBe(tie))

  test('is found at the same distance on the screen however near one looks', () => {
    expect(tieAt(graph, { x: 60, y: -5 }, 0.5)).toBeNull()
    expect(tieAt(graph, { x: 60, y: -10 }, 2)).toBe('ab')
  })
})

/** The relative luminance of a colour like #rrggbb (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

describe.each([false, true])('the palette of a page whose darkness is %s', (isDark) => {
  const palette = paletteFor(isDark)
  test('lets every group stand out from the page, and its number from the group', () => {
    for (const colour of [...palette.communities, palette.others]) {
      expect(contrast(colour, palette.paper), colour).toBeGreaterThanOrEqual(3)
      expect(contrast(colour, palette.onDisc), colour).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(palette.ink, palette.paper)).toBeGreaterThanOrEqual(7)
    expect(contrast(palette.litTie, palette.paper)).toBeGreaterThanOrEqual(3)
    expect(colourOf(palette, 12)).toBe(palette.others)
  })
})

describe('a picture as SVG', () => {
  test('has everybody and every tie, with names that are text and nothing else', async () => {
    const places = await placesOf(graphOf(picture))
    const svg = toSvg(picture, { places, palette: paletteFor(false), title: 'A & B', width: 800, height: 600 })
    expect(svg.match(/<circle /g)).toHaveLength(3)
    expect(svg.match(/<line /g)).toHaveLength(2)
    expect(svg).toContain('<title>A &#38; B</title>')
    expect(svg).toContain('Ann &#38; &#60;Lee&#62;</text>')
    expect(svg).toContain('徐宏</text>')
    for (const [, x] of svg.matchAll(/cx="([\d.]+)"/g)) {
      expect(Number(x)).toBeGreaterThan(50)
      expect(Number(x)).toBeLessThan(750)
    }
  })
})
