import { expect, test } from 'vitest'
import { generateOperations, printWholeSchema } from './generate.ts'

// Both files are made anew by: npm run generate
test('schema/coterie.graphqls is the schema as it is, and the types of the operations are those of the schema', async () => {
  const schema = await printWholeSchema()
  await expect(schema).toMatchFileSnapshot('../../schema/coterie.graphqls')
  await expect(await generateOperations(schema)).toMatchFileSnapshot('generated/operations.ts')
})
