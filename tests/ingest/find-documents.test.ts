import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findDocuments } from '../../src/ingest/find-documents.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coterie-documents-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const put = async (...paths: readonly string[]) => {
  for (const path of paths) {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), path)
  }
}
const find = (...paths: readonly string[]) => findDocuments(paths.map((path) => join(folder, path)))
const namesOf = async (...paths: readonly string[]) => (await find(...paths)).map(({ name }) => name)
/** Names and texts; a text is the path that the file was put at. */
const read = async (...paths: readonly string[]) => {
  const documents: (readonly [string, string])[] = []
  for (const { name, open } of await find(...paths)) {
    const pieces: Uint8Array[] = []
    for await (const piece of open()) pieces.push(piece)
    documents.push([name, Buffer.concat(pieces).toString()])
  }
  return documents
}

describe('Documents that are found', () => {
  test('in a file are that file, called by its name', async () => {
    await put('group/cv.txt')
    expect(await read('group/cv.txt')).toEqual([['cv.txt', 'group/cv.txt']])
  })

  test('in a folder are all files of it and below, by their paths and in their order, without hidden ones and README', async () => {
    await put('b.txt', 'a/cv.txt', 'c/cv.txt', 'README.md', 'a/readme', 'LICENSE', '徐宏.md')
    await put('.hidden', '.git/config', 'a/.cache/x.txt')
    expect(await namesOf('.')).toEqual(['a/cv.txt', 'b.txt', 'c/cv.txt', '徐宏.md'])
  })

  test('in an empty folder are none', async () => {
    expect(await namesOf('.')).toEqual([])
  })

  test('in several places are those of each, in the order of the places', async () => {
    await put('z/1.txt', 'a/2.txt', 'b/3.txt')
    expect(await read('z', 'b/3.txt', 'a')).toEqual([
      ['1.txt', 'z/1.txt'],
      ['3.txt', 'b/3.txt'],
      ['2.txt', 'a/2.txt'],
    ])
  })

  test('twice are one document', async () => {
    await put('a/1.txt', 'a/2.txt')
    expect(await namesOf('a/2.txt', 'a', 'a/2.txt')).toEqual(['2.txt', '1.txt'])
  })

  test('can be read again and again', async () => {
    await put('a.txt')
    const [document] = await find('a.txt')
    for (const _ of [1, 2]) {
      let bytes = 0
      for await (const piece of document?.open() ?? []) bytes += piece.length
      expect(bytes).toBe(5)
    }
  })
})

describe('Documents of one name', () => {
  test('are told apart by the folders above them, and others keep their names', async () => {
    await put('openalex/works.jsonl.gz', 'crossref/works.jsonl.gz', 'crossref/other.jsonl')
    expect(await read('openalex', 'crossref')).toEqual([
      ['openalex/works.jsonl.gz', 'openalex/works.jsonl.gz'],
      ['other.jsonl', 'crossref/other.jsonl'],
      ['crossref/works.jsonl.gz', 'crossref/works.jsonl.gz'],
    ])
  })

  test('are told apart by as much of their paths as it takes', async () => {
    await put('one/x/cv.txt', 'two/x/cv.txt', 'two/y/cv.txt')
    const names = await namesOf('one/x/cv.txt', 'two/x/cv.txt', 'two/y/cv.txt')
    expect(names).toEqual(['one/x/cv.txt', 'two/x/cv.txt', 'y/cv.txt'])
  })

  test('are told apart where a name with a folder is the name of another document', async () => {
    await put('one/x/cv.txt', 'two/x/cv.txt', 'three/cv.txt')
    const names = await namesOf('one', 'two/x/cv.txt', 'three/cv.txt')
    expect(new Set(names).size).toBe(3)
    expect(names[0]).toMatch(/x\/cv\.txt$/)
  })
})

describe('What cannot be had', () => {
  test('is told in one sentence: a place that is not there', async () => {
    await put('a.txt')
    await expect(find('a.txt', 'nowhere')).rejects.toMatchObject({
      name: 'SetupError',
      message: expect.stringMatching(/nowhere does not exist; give a file or a folder/),
    })
    await symlink(join(folder, 'gone'), join(folder, 'link.txt'))
    await expect(find('link.txt')).rejects.toMatchObject({ name: 'SetupError' })
  })
})
