import { createHash, timingSafeEqual } from 'node:crypto'

/** What a request may do: a wrong token may nothing, no token may read. */
export type Access = 'READ' | 'WRITE' | 'WRONG_TOKEN'

/** Of one length whatever the text, so that comparing takes as long for any two. */
const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest()

/** What the Authorization header allows; where no token is set there is nothing to be right or wrong. */
export const accessOf = (authorization: string | undefined, writeToken: string | null): Access => {
  if (writeToken === null) return 'READ'
  // Other schemes are for somebody in front of the service, such as a proxy with passwords.
  const [, given] = /^Bearer +(\S+) *$/i.exec(authorization ?? '') ?? []
  if (given === undefined) return 'READ'
  return timingSafeEqual(digestOf(given), digestOf(writeToken)) ? 'WRITE' : 'WRONG_TOKEN'
}
