import { openApp } from '../app.ts'
import type { Config } from '../config.ts'
import { log, print } from './terminal.ts'

/** Serves until a signal comes; then what runs ends, and the process with it. @throws SetupError */
export const serve = async (config: Config): Promise<void> => {
  const app = await openApp(config, print, log)
  const stop = (signal: NodeJS.Signals) => {
    print(`${signal}: finishing what runs …`)
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log(error instanceof Error ? (error.stack ?? error.message) : String(error))
        process.exit(1)
      },
    )
  }
  // Before anybody is told that it is ready, and may end it again.
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  print(`Ready: ${app.url}${config.playground ? '   (open it in a browser)' : ''}`)
  const { origin } = new URL(app.url)
  if (config.explorer) print(`Look around in a browser: ${origin}`)
  const through = `npm run seed -- --server ${origin} FILE_OR_FOLDER…`
  print(
    config.writeToken === null
      ? 'Load your own documents, with the service stopped: npm run seed -- FILE_OR_FOLDER…'
      : `Load your own documents: ${through}`,
  )
}
