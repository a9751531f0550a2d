#!/usr/bin/env node
import { faultText, runCommand } from './commands/run-command.ts'
import { log } from './commands/terminal.ts'

runCommand(process.argv.slice(2), process.env).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    log(faultText(error))
    process.exit(1)
  },
)
