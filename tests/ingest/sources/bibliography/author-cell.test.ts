import { describe, expect, test } from 'vitest'
import { authorsInCell } from '../../../../src/ingest/sources/bibliography/author-cell.ts'

const namesIn = (cell: string): readonly string[] => authorsInCell(cell).names.map(({ name }) => name)

describe('The names of one cell', () => {
  test.each([
    ['Lind, Åsa; Müller, Jörg', ['Lind, Åsa', 'Müller, Jörg']],
    ['Lind, Åsa and Müller, Jörg', ['Lind, Åsa', 'Müller, Jörg']],
    ['Åsa Lind and Jörg Müller', ['Åsa Lind', 'Jörg Müller']],
    ['Åsa Lind, Jörg Müller, and Anna Berg', ['Åsa Lind', 'Jörg Müller', 'Anna Berg']],
    ['Åsa Lind, Jörg Müller, Anna Berg', ['Åsa Lind', 'Jörg Müller', 'Anna Berg']],
    ['Lind A, Müller JG, Berg AB.', ['Lind A', 'Müller JG', 'Berg AB']],
    ['Lind, Åsa', ['Lind, Åsa']],
    ['Åsa Lind', ['Åsa Lind']],
    ['Åsa Lind | Jörg Müller', ['Åsa Lind', 'Jörg Müller']],
    ['张三，李四, 王五', ['张三', '李四', '王五']],
    ['张三、李四', ['张三', '李四']],
    ['张三;李四;', ['张三', '李四']],
    ['张三 李四 王五', ['张三', '李四', '王五']],
    ['', []],
  ])('%s', (cell, names) => {
    expect(namesIn(cell)).toEqual(names)
  })

  test.each(['Lind, Åsa; et al.', '张三;李四;等', 'Åsa Lind, Jörg Müller, et al.', 'Lind, Åsa and others'])(
    '%s says that there are more',
    (cell) => {
      expect(authorsInCell(cell).complete).toBe(false)
    },
  )
})
