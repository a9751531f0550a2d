import type { InEveryLanguage } from '../frame/language.tsx'

const en = { kind: 'Group', lead: 'A team or collaboration that signs papers.' }

/** What a group's page says. */
export const groupTexts: InEveryLanguage<typeof en> = {
  en,
  zh: { kind: '团队', lead: '署名论文的团队或合作组。' },
}
