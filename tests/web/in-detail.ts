import { test } from 'vitest'
import { browserIsRequired } from './chromium.ts'

/** For what is tried only where everything must be shown to work: browsers take long where a person waits. */
export const inDetail = test.runIf(browserIsRequired)
