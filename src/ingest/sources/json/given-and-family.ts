import { isShouted } from '../../../names/letter-case.ts'
import { displayName } from '../../../names/person-name.ts'
import { scriptOf } from '../../../names/script.ts'

const blankless = /^(?:Hani|Hang|Hira|Kana)$/

const isLoud = (text: string): boolean => text.split(' ').some(isShouted)

/**
 * The name of a person whose given and family names stand apart: as printed, but for a family name in capitals, and with
 * the family name first where the script has it so; null when both are missing.
 */
export const wholeName = (given: string | null, family: string | null, suffix: string | null = null): string | null => {
  if (family === null) return given
  if (given === null) return family.includes(' ') && isLoud(family) ? displayName(family) : family
  if (blankless.test(scriptOf(`${family}${given}`))) return `${family}${given}`
  const whole = `${given} ${family}`
  const shown = isLoud(family) ? displayName(whole) : whole
  return suffix === null ? shown : `${shown} ${suffix}`
}
