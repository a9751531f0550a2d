import { describe, expect, test } from 'vitest'
import { rarity } from '../../src/names/frequency.ts'
import { LocalFrequency } from '../../src/names/local-frequency.ts'
import { parseName } from '../../src/names/person-name.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'
const words = [...letters].flatMap((one) => [...letters].map((other) => `${one}ord${other}ask`))

describe('How common a name is in a set of names', () => {
  test('is what the table says where the set is small', () => {
    const name = parseName('Minchen Yu')
    expect(new LocalFrequency([name]).rarity(name) / rarity(name)).toBeCloseTo(1, 1)
  })

  test('is what a large set says by its own shares, the more the larger it is', () => {
    const shareOf = (lasts: number) => {
      const names = words.flatMap((first) => words.slice(0, lasts).map((last) => parseName(`${first} ${last}`)))
      const [name] = names
      if (name === undefined) throw new Error('There are names.')
      return new LocalFrequency(names).rarity(name) / ((65_000 / words.length) * (1 / lasts))
    }
    const [few, many] = [shareOf(2), shareOf(12)]
    expect(few).toBeLessThan(0.1)
    expect(many).toBeGreaterThan(0.6)
    expect(many).toBeLessThan(1)
  })

  test('is not greater in a small set because its one bearer is there', () => {
    const name = parseName('Julia Hockenmaier')
    const others = words.map((word) => parseName(`Anna ${word}`))
    expect(new LocalFrequency([...others, name]).rarity(name) / rarity(name)).toBeLessThan(1.5)
  })

  test('knows which kinds of names go together in it', () => {
    const others = words.map((word) => parseName(`${word}ine ${word}`))
    const chinese = ['Wei', 'Yang', 'Jun'].flatMap((first) =>
      ['Li', 'Wang'].map((last) => parseName(`${first} ${last}`)),
    )
    const frequency = new LocalFrequency([
      ...others,
      ...chinese,
      ...others.map(({ text }) => parseName(`${text} Bask`)),
    ])
    const [alike, mixed] = [parseName('Wei Li'), parseName('Wei Bask')]
    expect(frequency.rarity(alike)).toBeGreaterThan(5 * frequency.rarity(mixed))
  })

  test('counts an initial for all names that begin with it, of those who print one', () => {
    const names = words.map((last) => parseName(`Anna ${last}`))
    const initial = parseName(`A. ${words[0]}`)
    const rarityOf = (...others: string[]) => new LocalFrequency([...names, ...others.map(parseName)]).rarity(initial)
    expect(rarityOf()).toBeGreaterThan(0)
    expect(rarityOf(...words.map((last) => `B. ${last}`))).toBeGreaterThan(
      rarityOf(...words.map((last) => `Bo ${last}`)),
    )
  })

  test('is at least the number of longer names that it may stand for', () => {
    const names = ['Antonio Moreno', 'Antonio Moreno Ortiz', 'Antonio Moreno-Sandoval'].map(parseName)
    const [short, long] = names
    if (short === undefined || long === undefined) throw new Error('There are names.')
    const frequency = new LocalFrequency(names)
    expect(frequency.rarity(short)).toBe(2)
    expect(frequency.rarity(long)).toBeLessThan(2)
  })
})

test('An initial between makes a name rarer', () => {
  expect(rarity(parseName('John F. Smith'))).toBeLessThan(rarity(parseName('John Smith')) / 10)
})
