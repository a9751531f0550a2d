import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserIsRequired, chromiumPath, pagesAreTried } from './chromium.ts'
import { testConflicts } from './explorer/conflicts-tests.ts'
import { testExplorer } from './explorer/explorer-tests.ts'
import { testLoading } from './explorer/loading-tests.ts'
import { type OwnService, openOwnService } from './explorer/own-service.ts'
import { testPaths } from './explorer/paths-tests.ts'
import { testSpeed } from './explorer/speed-tests.ts'
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
  describe('the widget', () => testWidget(() => running))
  describe('the playground', () => testPlayground(() => running))
})
