import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Somebody's web server, which is of another origin than the service. */
export interface PageHost {
  readonly origin: string
  /** The address of a page with this text. */
  readonly addressOf: (html: string) => string
  readonly close: () => void
}

/** Starts one: it answers with the page that stands in the address. A browser refuses that pages of other machines ask this one. */
export async function openPageHost(): Promise<PageHost> {
  const server = createServer(({ url = '' }, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(new URL(url, 'http://host').searchParams.get('page'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    addressOf: (html) => `${origin}/?${new URLSearchParams({ page: html })}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
