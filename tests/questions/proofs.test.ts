import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { projectFile } from '../resolvers/asking.ts'
import { archiveFile, archiveIsHere } from './archive-part.ts'
import type { Question } from './question.ts'
import { allInChinese, allInEnglish, toArchive, toProfiles } from './sets.ts'

const documents: Readonly<Record<string, string>> = {
  lan: 'tingfeng-lan-cv.md',
  su: 'zhaoyuan-su-listing.txt',
  penn: 'unnamed-researcher-home-page.md',
  tan: 'xin-tan-cv-zh.md',
  zhao: 'junping-zhao-listing.txt',
}
const linesOf = new Map(Object.values(documents).map((name) => [name, projectFile(`seed/${name}`).split('\n')]))

const checkedIn = (name: string) => JSON.parse(projectFile(`tests/questions/figures/${name}.json`))
const figures: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  profiles: checkedIn('profiles'),
  archive: checkedIn('archive'),
}

const workedOut = (name: string, ...args: readonly string[]): unknown => {
  const script = fileURLToPath(new URL(`figures/${name}.mjs`, import.meta.url))
  return JSON.parse(execFileSync(process.execPath, [script, ...args], { encoding: 'utf8' }))
}

/** The values in something that JSON holds, without the names of its fields; nothing for what is not there. */
const valuesIn = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(valuesIn)
    : value === null || value === 0
      ? []
      : [value]

/** What does not stand where a proof says that it does. */
const unproved = ({ question, answer, proof = [] }: Question): string[] =>
  proof.flatMap((text) => {
    const [, name = '', line = '', words = ''] = /^(\w+) (\d+): (.+)$/.exec(text) ?? []
    const document = documents[name]
    if (document !== undefined && linesOf.get(document)?.[Number(line) - 1]?.includes(words) !== true) {
      return [`${question} ${text}`]
    }
    const [, script = '', key = ''] = /^(profiles|archive) (\w+)$/.exec(text) ?? []
    if (script === '') return []
    const said = valuesIn(answer)
    if (!Object.hasOwn(figures[script] ?? {}, key)) return [`${question} ${text}: no such figure`]
    return valuesIn(figures[script]?.[key])
      .filter((value) => !said.includes(value))
      .map((value) => `${question} ${text}: ${value}`)
  })

describe('The questions', () => {
  const all = [...allInEnglish, ...allInChinese]

  test('are at least 80, half of them in each language, and no two are the same', () => {
    expect(all.length).toBeGreaterThanOrEqual(80)
    expect(Math.min(allInEnglish.length, allInChinese.length) / all.length).toBeGreaterThan(0.45)
    expect(new Set(all.map(({ question }) => question)).size).toBe(all.length)
    expect(allInChinese.filter(({ question }) => !/\p{Script=Han}/u.test(question))).toEqual([])
  })

  test('to the profiles have their proof in the very line, and those to the archive in its figures', () => {
    expect(all.flatMap(unproved)).toEqual([])
    expect(all.filter(({ proof = [] }) => proof.length === 0)).toEqual([])
    expect([...toProfiles.english, ...toProfiles.chinese].length).toBeGreaterThan(60)
    for (const { proof } of [...toArchive.english, ...toArchive.chinese]) expect(proof?.[0]).toMatch(/^archive /)
  })

  test('have the figures that the scripts work out from the documents', () => {
    expect(workedOut('profiles')).toEqual(checkedIn('profiles'))
    if (archiveIsHere) expect(workedOut('archive', archiveFile)).toEqual(checkedIn('archive'))
  })
})
