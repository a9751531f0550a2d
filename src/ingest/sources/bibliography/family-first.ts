import { splitHan } from '../../../names/han-surname.ts'

/** A name that its source keeps in parts, as lists print it: "van Dyck, Jr., Anna", 张三; parts may be empty. */
export const familyFirst = (family: string, suffix: string, given: string): string => {
  if (family === '' || given === '') return `${family}${given}`
  const whole = `${family}${given}`
  if (/^[\p{Script=Han}]+$/u.test(whole) && splitHan(whole).family === family) return whole
  return [family, suffix, given].filter((part) => part !== '').join(', ')
}
