import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserIsRequired, chromiumPath } from './chromium.ts'
import { testExplorer } from './explorer/explorer-tests.ts'
import { testPlayground } from './playground-tests.ts'
import { openRunningService, type RunningService } from './running-service.ts'
import { testWidget } from './widget/widget-tests.ts'

const name = 'the pages in a browser'

if (chromiumPath === undefined) {
  if (browserIsRequired) {
    test(`a browser is here for ${name}`, () => {
      expect.unreachable('A Chromium is required: install it, or set CHROMIUM to its path.')
    })
  } else {
    process.stdout.write(`Left out: ${name}, because there is no Chromium here. Set CHROMIUM to its path.\n`)
  }
}

describe.skipIf(chromiumPath === undefined)(name, () => {
  let running: RunningService

  beforeAll(async () => {
    running = await openRunningService()
  })

  afterAll(() => running?.close())

  describe('the explorer', () => testExplorer(() => running))
  describe('the widget', () => testWidget(() => running))
  describe('the playground', () => testPlayground(() => running))
})
