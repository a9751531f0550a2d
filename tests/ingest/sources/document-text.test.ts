import { describe, expect, it } from 'vitest'
import { readingInOriginal } from '../../../src/ingest/sources/converted/placed-text.ts'
import { documentText } from '../../../src/ingest/sources/document-text.ts'
import { readProfile } from '../../../src/ingest/sources/profile/read-profile.ts'
import { makePdf } from './pdf/make-pdf.ts'

const entry = 'Ana Diaz, Li Wei. A title of some length about graphs. VLDB, 2020.'

const paperPlaces = async (name: string, bytes: Uint8Array): Promise<readonly string[]> => {
  const document = await documentText(name, bytes)
  if ('reason' in document) throw new Error(document.reason)
  const reading = readingInOriginal(readProfile(name, document.text), document)
  return reading.records.filter(({ kind }) => kind === 'paper').map(({ locator }) => locator)
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('the text of a document', () => {
  it('leads from each fact to its place, whatever the document came as', async () => {
    expect(await paperPlaces('a.md', encode(`# Ana Diaz\n\n## Publications\n\n1. ${entry}\n`))).toEqual(['line 5'])
    expect(
      await paperPlaces(
        'a',
        encode(`<!doctype html>\n<h1>Ana Diaz</h1>\n<h2>Publications</h2>\n<ol>\n<li>${entry}</ol>`),
      ),
    ).toEqual(['line 5'])
    expect(
      await paperPlaces(
        'a',
        encode(
          `\\documentclass{article}\n\\begin{document}\n\\section{Publications}\n\\begin{enumerate}\n\\item ${entry}\n\\end{enumerate}\\end{document}`,
        ),
      ),
    ).toEqual(['line 5'])
    expect(
      await paperPlaces(
        'a',
        makePdf([
          [{ text: 'Ana Diaz', x: 50, y: 60, size: 18 }],
          [
            { text: 'Publications', x: 50, y: 100, size: 14 },
            { text: `1. ${entry}`, x: 50, y: 140 },
          ],
        ]),
      ),
    ).toEqual(['page 2, line 2'])
  })

  it('says why a document cannot be taken', async () => {
    expect(await documentText('a', Uint8Array.of(0x50, 0x4b, 3, 4))).toMatchObject({ reason: expect.any(String) })
  })
})
