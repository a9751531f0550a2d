import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readDocuments } from '../../src/ingest/read-folder.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coterie-documents-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const put = async (path: string, text = path) => {
  await mkdir(join(folder, path, '..'), { recursive: true })
  await writeFile(join(folder, path), text)
}
const read = async (path: string) =>
  (await readDocuments(join(folder, path))).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])

test('A file is one document, called by its name', async () => {
  await put('group/cv.txt')
  expect(await read('group/cv.txt')).toEqual([['cv.txt', 'group/cv.txt']])
})

test('A folder is all its documents with those below, by their paths and in their order, without hidden files and README', async () => {
  for (const path of [
    'b.txt',
    'a/cv.txt',
    'c/cv.txt',
    'README.md',
    'a/readme',
    'LICENSE',
    '.hidden',
    '.git/config',
    'a/.cache/x.txt',
    '徐宏.md',
  ])
    await put(path)
  expect((await read('.')).map(([name]) => name)).toEqual(['a/cv.txt', 'b.txt', 'c/cv.txt', '徐宏.md'])
})

test('A folder without documents has none', async () => {
  expect(await read('.')).toEqual([])
})

test('What is not there is told in one sentence', async () => {
  await expect(read('nowhere')).rejects.toMatchObject({
    name: 'SetupError',
    message: expect.stringMatching(/nowhere does not exist; give a file or a folder/),
  })
  await symlink(join(folder, 'gone'), join(folder, 'link.txt'))
  await expect(read('link.txt')).rejects.toMatchObject({ name: 'SetupError' })
})
