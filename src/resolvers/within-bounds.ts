import { CoterieError } from '../model/error.ts'

/**
 * The number that was given for an argument, or the usual one, which is never above the greatest.
 * @throws CoterieError BAD_USER_INPUT when it is out of bounds
 */
export const withinBounds = (
  name: string,
  value: number | null | undefined,
  usual: number,
  least: number,
  greatest: number,
): number => {
  const given = value ?? Math.min(usual, greatest)
  if (given < least || given > greatest)
    throw new CoterieError('BAD_USER_INPUT', `${name} must be between ${least} and ${greatest}, but got ${given}.`)
  return given
}
