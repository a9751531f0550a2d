import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LabelWish, placeLabels } from '../../../src/web/network/place-labels.ts'

const size = { width: 600, height: 400 }
const lineHeight = 16

const wish = (id: string, x: number, y: number, radius = 5, width = 80): LabelWish => ({
  id,
  text: id,
  x,
  y,
  radius,
  width,
})

const arbitraryWishes = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: size.width }),
      y: fc.integer({ min: 0, max: size.height }),
      radius: fc.integer({ min: 2, max: 20 }),
      width: fc.integer({ min: 10, max: 150 }),
    }),
    { maxLength: 60 },
  )
  .map((places) => places.map((place, index) => ({ ...place, id: String(index), text: String(index) })))

describe('names in a picture', () => {
  test('stand right of the disc, and on another side where there is no room', () => {
    const [first, second] = placeLabels([wish('a', 100, 100), wish('b', 580, 300)], size, lineHeight)
    expect(first).toMatchObject({ x: 108, y: 100 })
    expect(second).toMatchObject({ x: 492, y: 300 })
  })

  test('give way to those that come first', () => {
    const crowd = Array.from({ length: 40 }, (_, index) => wish(String(index), 300, 200))
    const placed = placeLabels(crowd, size, lineHeight)
    expect(placed.map(({ id }) => id)).toEqual(['0', '1', '2', '3'])
  })

  test('never cover each other or a large disc, nor leave the window', () => {
    fc.assert(
      fc.property(arbitraryWishes, (wishes) => {
        const widths = new Map(wishes.map(({ id, width }) => [id, width]))
        const boxes = placeLabels(wishes, size, lineHeight).map(({ id, x, y }) => ({
          left: x,
          right: x + (widths.get(id) ?? 0),
          top: y - lineHeight / 2,
          bottom: y + lineHeight / 2,
        }))
        for (const [index, box] of boxes.entries()) {
          expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0)
          expect(box.right).toBeLessThanOrEqual(size.width)
          expect(box.bottom).toBeLessThanOrEqual(size.height)
          const discs = wishes
            .filter(({ radius }) => radius >= 8)
            .map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }))
          for (const other of [...boxes.slice(index + 1), ...discs]) {
            const isApart =
              box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top
            expect(isApart).toBe(true)
          }
        }
      }),
      { numRuns: 50 },
    )
  })
})
