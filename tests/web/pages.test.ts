import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserIsRequired, chromiumPath, pagesAreTried } from './chromium.ts'
import { anthologyIsHere, openAnthology, subjectsOf } from './explorer/anthology.ts'
import { testConflicts } from './explorer/conflicts-tests.ts'
import { testExplorer } from './explorer/explorer-tests.ts'
import { testLoading } from './explorer/loading-tests.ts'
import { looks } from './explorer/looking.ts'
import { type OwnService, openOwnService } from './explorer/own-service.ts'
import { testPaths } from './explorer/paths-tests.ts'
import { type Subjects, tryReading } from './explorer/reading-actions.ts'
import { testSpeed } from './explorer/speed-tests.ts'
import { tryWriting } from './explorer/writing-actions.ts'
import { testPlayground } from './playground-tests.ts'
import { openRunningService, type RunningService } from './running-service.ts'
import { testWidget } from './widget/widget-tests.ts'

const name = 'the pages in a browser'

if (chromiumPath === undefined) {
  if (browserIsRequired) {
    test(`a browser is here for ${name}`, () => {
      expect.unreachable('A Chromium is required: install it, or set CHROMIUM to its path.')
    })
  } else if (pagesAreTried) {
    process.stdout.write(`Left out: ${name}, because there is no Chromium here. Set CHROMIUM to its path.\n`)
  }
}

describe.runIf(pagesAreTried && chromiumPath !== undefined)(name, () => {
  let running: RunningService
  /** What is loaded there disturbs no test of the profiles. */
  let own: OwnService

  beforeAll(async () => {
    running = await openRunningService()
    own = await openOwnService('open-sesame-0123456789')
  })

  afterAll(async () => {
    await running?.close()
    await own?.close()
  })

  describe('the explorer', () => testExplorer(() => running))
  describe('the speed of the explorer', () => testSpeed(() => running))
  describe('ways between two people', () =>
    testPaths(
      () => running,
      () => own,
    ))
  describe('a check of conflicts', () =>
    testConflicts(
      () => running,
      () => own,
    ))
  describe('the page that loads documents', () =>
    testLoading(
      () => running,
      () => own,
    ))
  describe('every action of one who looks', () => {
    const subjects: Subjects = {
      searches: [
        ['lan tingf', 'Tingfeng Lan'],
        ['xu hong', 'Hong Xu'],
        ['徐宏', 'Hong Xu'],
        ['zhaoyuán', 'Zhaoyuan Su'],
        ['univ virg', 'University of Virginia'],
        ['λscale', 'λScale'],
        ['serverless comp', 'serverless computing'],
        ['tan x', 'Xin Tan'],
      ],
      person: 'Tingfeng Lan',
      coauthor: 'Minchen Yu',
      far: 'Xin Tan',
      year: 2026,
      things: [
        ['a person', '/?page=person&name=Tingfeng+Lan'],
        ['an institution', '/?page=institution&name=University+of+Virginia'],
        ['a paper', '/?page=paper&title=ZenFlow%3A+Enabling+Stall-Free+Offloading+Training+via+Asynchronous+Updates'],
      ],
    }
    for (const look of looks)
      tryReading(
        () => running,
        () => ({ origin: running.origin, subjects, hasPlayground: true }),
        look,
      )
  })
  describe('every action of one who may write', () => {
    for (const [index, look] of looks.entries())
      tryWriting(
        () => running,
        () => own,
        look,
        index,
      )
  })
  // As large a graph as loads in some seconds, where everything must be shown to work.
  const tryAnthology = () => {
    let anthology: OwnService
    let subjects: Subjects
    beforeAll(async () => {
      anthology = await openAnthology(own.writeToken ?? '')
      subjects = await subjectsOf(anthology.origin)
    })
    afterAll(() => anthology?.close())
    for (const [index, look] of looks.entries()) {
      tryReading(
        () => running,
        () => ({ origin: anthology.origin, subjects, hasPlayground: false }),
        look,
      )
      tryWriting(
        () => running,
        () => anthology,
        look,
        index,
        () => subjects.person,
      )
    }
  }
  if (browserIsRequired && anthologyIsHere) describe('a part of the ACL Anthology', tryAnthology)
  describe('the widget', () => testWidget(() => running))
  describe('the playground', () => testPlayground(() => running))
})
