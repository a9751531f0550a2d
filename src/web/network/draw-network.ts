import { UndirectedGraph } from 'graphology'
import Sigma from 'sigma'
import { type Disc, drawOverlay, type LitTie } from './draw-overlay.ts'
import { layOut } from './layout.ts'
import { type Focus, type Light, lightOf, noFocus } from './light.ts'
import { colourOf, type Palette, paletteFor } from './palette.ts'
import { greatestOf, type Picture, type Point, radiusOf, widthOf } from './picture.ts'
import { tieAt } from './tie-at.ts'

/** Where one looks at a picture from: the middle, and how much of it is in sight (1: all). */
export interface Camera extends Point {
  readonly ratio: number
}

/** What the picture tells. */
export interface PictureListener {
  readonly onPoint: (what: { readonly node: string | null; readonly tie: string | null }) => void
  readonly onOpen: (what: { readonly node: string | null; readonly tie: string | null }) => void
  readonly onCamera: (camera: Camera) => void
}

interface DrawingOptions extends PictureListener {
  readonly isDark: boolean
  /** Where to look from at first; null: at all of it. */
  readonly camera: Camera | null
  readonly signal: AbortSignal
}

/** A picture on the page. */
export interface Drawing {
  readonly focusOn: (focus: Focus) => void
  readonly paint: (isDark: boolean) => void
  readonly lookFrom: (camera: Camera) => void
  readonly zoom: (factor: number) => void
  readonly showAll: () => void
  /** Where each person is, in the layout's own measure; y grows upwards. */
  readonly places: () => ReadonlyMap<string, Point>
  /** Where a person is in the window of the picture, in pixels. */
  readonly pixelOf: (node: string) => Point | null
  readonly close: () => void
}

/** Discs are smaller in a small window, where they would hide each other. */
const scaleFor = ({ clientWidth, clientHeight }: HTMLElement): number =>
  Math.min(1, Math.max(0.65, Math.min(clientWidth, clientHeight) / 560))

function graphOf(picture: Picture, scale: number): UndirectedGraph {
  const graph = new UndirectedGraph()
  const most = greatestOf(picture)
  for (const node of picture.nodes)
    graph.addNode(node.id, {
      label: node.label,
      community: node.community,
      distance: node.distance,
      size: scale * radiusOf(node, most.papers),
    })
  for (const tie of picture.ties)
    graph.addEdgeWithKey(tie.id, tie.source, tie.target, {
      size: scale * widthOf(tie, most.weight),
      // The root keeps one strong tie from pulling two people into one point.
      pull: Math.sqrt(tie.weight / Math.max(Number.MIN_VALUE, most.weight)),
    })
  return graph
}

/**
 * Draws a network into an element that has a size: people as discs (area by papers, colour and number by group), ties as lines (width by
 * weight), names where there is room. Resolves when it stands; null when the signal ended it before. @throws Error where WebGL is missing
 */
export async function drawNetwork(
  element: HTMLElement,
  picture: Picture,
  options: DrawingOptions,
): Promise<Drawing | null> {
  const graph = graphOf(picture, scaleFor(element))
  if (!(await layOut(graph, options.signal))) return null

  let focus = noFocus
  let light: Light | null = null
  let palette: Palette = paletteFor(options.isDark)

  const sigma = new Sigma(graph, element, {
    renderLabels: false,
    // On its way off the page it may be measured once more.
    allowInvalidContainer: true,
    // Which tie is pointed at is told by `tieAt`: sigma would draw every tie twice in each frame to know it.
    enableEdgeEvents: false,
    stagePadding: 40,
    minCameraRatio: 0.05,
    maxCameraRatio: 3,
    // Names, rings and what is in the light are drawn by us, above.
    defaultDrawNodeHover: () => undefined,
    nodeReducer: (_, attributes) => ({ ...attributes, color: colourOf(palette, Number(attributes.community)) }),
    edgeReducer: (_, attributes) => ({ ...attributes, color: palette.tie }),
  })

  const isStart = (id: string): number => (graph.getNodeAttribute(id, 'distance') === 0 ? 1 : 0)
  const sizeOf = (id: string): number => Number(graph.getNodeAttribute(id, 'size'))
  // Whose network it is has a name before all others.
  const byRank = graph.nodes().sort((a, b) => isStart(b) - isStart(a) || sizeOf(b) - sizeOf(a) || (a < b ? -1 : 1))
  const canvas = document.createElement('canvas')
  canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none'
  element.append(canvas)

  const discOf = (id: string): Disc | null => {
    const shown = graph.hasNode(id) ? sigma.getNodeDisplayData(id) : undefined
    if (shown === undefined) return null
    const { label, community } = graph.getNodeAttributes(id)
    return {
      id,
      name: String(label),
      ...sigma.framedGraphToViewport(shown),
      radius: sigma.scaleSize(shown.size),
      community: Number(community),
      isRinged: id === focus.openNode || id === focus.pointedNode,
    }
  }
  const litTieOf = (id: string): LitTie => {
    const [one, other] = graph.extremities(id)
    const pixelsOf = (node: string) => sigma.graphToViewport(graph.getNodeAttributes(node) as Point)
    const width = sigma.scaleSize(Number(graph.getEdgeAttribute(id, 'size')))
    return { from: pixelsOf(one), to: pixelsOf(other), width }
  }
  const overlay = () => {
    const { edges, nodes } = sigma.getCanvases()
    for (const layer of [edges, nodes]) if (layer !== undefined) layer.style.opacity = light === null ? '1' : '0.18'
    const lit = light
    const order = [
      focus.pointedNode,
      focus.openNode,
      ...(lit === null ? byRank : byRank.filter((id) => lit.nodes.has(id))),
    ]
    const discs = [...new Set(order)].map((id) => (id === null ? null : discOf(id))).filter((disc) => disc !== null)
    drawOverlay(
      canvas,
      { discs, litTies: lit === null ? null : [...lit.ties].map(litTieOf) },
      sigma.getDimensions(),
      palette,
    )
  }
  sigma.on('afterRender', overlay)

  let [pointedNode, pointedTie]: (string | null)[] = [null, null]
  const point = (node: string | null, tie: string | null) => {
    if (node === pointedNode && tie === pointedTie) return
    pointedNode = node
    pointedTie = tie
    options.onPoint({ node, tie })
  }
  const tieBelow = (pixel: Point): string | null => {
    const [here, beside] = [sigma.viewportToGraph(pixel), sigma.viewportToGraph({ ...pixel, x: pixel.x + 1 })]
    return tieAt(graph, here, Math.hypot(beside.x - here.x, beside.y - here.y))
  }
  sigma.on('enterNode', ({ node }) => point(node, null))
  sigma.on('leaveNode', () => point(null, null))
  sigma.on('clickNode', ({ node }) => options.onOpen({ node, tie: null }))
  sigma.on('clickStage', ({ event }) => options.onOpen({ node: null, tie: tieBelow(event) }))
  const pointAt = ({ clientX, clientY, buttons }: MouseEvent) => {
    // A hand that moves the picture points at nothing.
    if (buttons !== 0 || pointedNode !== null) return
    const { left, top } = element.getBoundingClientRect()
    point(null, tieBelow({ x: clientX - left, y: clientY - top }))
  }
  const pointAway = () => point(null, null)
  element.addEventListener('mousemove', pointAt)
  element.addEventListener('mouseleave', pointAway)

  const camera = sigma.getCamera()
  if (options.camera !== null) camera.setState({ ...options.camera, angle: 0 })
  let resting: ReturnType<typeof setTimeout> | undefined
  camera.on('updated', ({ x, y, ratio }) => {
    clearTimeout(resting)
    // Told when it rests: each place on the way is not worth an address.
    resting = setTimeout(() => options.onCamera({ x, y, ratio }), 300)
  })
  const asksForRest = matchMedia('(prefers-reduced-motion: reduce)').matches
  const motion = { duration: asksForRest ? 0 : 250 }
  const sizes = new ResizeObserver(() => sigma.refresh({ skipIndexation: true }))
  sizes.observe(element)

  return {
    focusOn: (next) => {
      focus = next
      light = lightOf(next, graph)
      overlay()
    },
    paint: (isDark) => {
      palette = paletteFor(isDark)
      sigma.refresh({ skipIndexation: true })
    },
    lookFrom: ({ x, y, ratio }) => camera.setState({ x, y, ratio }),
    zoom: (factor) => void camera.animate({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, motion),
    showAll: () => void camera.animate({ x: 0.5, y: 0.5, ratio: 1 }, motion),
    places: () => new Map(graph.mapNodes((id, { x, y }) => [id, { x: Number(x), y: Number(y) }])),
    pixelOf: (node) => {
      const shown = sigma.getNodeDisplayData(node)
      return shown === undefined ? null : sigma.framedGraphToViewport(shown)
    },
    close: () => {
      clearTimeout(resting)
      sizes.disconnect()
      element.removeEventListener('mousemove', pointAt)
      element.removeEventListener('mouseleave', pointAway)
      sigma.kill()
      canvas.remove()
    },
  }
}
