import { describe, expect, it } from 'vitest'
import { sectionKindOf } from '../../../../src/ingest/sources/profile/section/section-kind.ts'

describe('sectionKindOf', () => {
  it.each([
    ['Publications', 'PUBLICATIONS'],
    ['SELECTED JOURNAL ARTICLES (12)', 'PUBLICATIONS'],
    ['Refereed Conference Papers:', 'PUBLICATIONS'],
    ['📝 Publications', 'PUBLICATIONS'],
    ['论文发表', 'PUBLICATIONS'],
    ['三、代表性论文', 'PUBLICATIONS'],
    ['预印版', 'PUBLICATIONS'],
    ['Education', 'EDUCATION'],
    ['教育背景', 'EDUCATION'],
    ['II. Work Experience', 'EXPERIENCE'],
    ['实习经历', 'EXPERIENCE'],
    ['Honors and Awards', 'AWARDS'],
    ['竞赛获奖', 'AWARDS'],
    ['所获荣誉', 'AWARDS'],
    ['4. 受邀报告', 'TALKS'],
    ['学术会议', 'TALKS'],
    ['学术会议论文', 'PUBLICATIONS'],
    ['Projects and Publications', 'PUBLICATIONS'],
    ['Service & Activities', 'SERVICE'],
    ['专业服务', 'SERVICE'],
    ['Conference Presentations', 'TALKS'],
    ['Funding and Grants', 'GRANTS'],
    ['Open Source Projects', 'PROJECTS'],
    ['Research Interests', 'INTERESTS'],
    ['授权专利', 'PATENTS'],
    ['技术能力', 'SKILLS'],
    ['教育背景 Education', 'EDUCATION'],
    ['Ausgewählte Zeitschriftenaufsätze', 'PUBLICATIONS'],
    ['Vorträge und Poster', 'TALKS'],
    ['Mitgliedschaften', 'SERVICE'],
    ['Articles dans des revues à comité de lecture', 'PUBLICATIONS'],
    ["Chapitres d'ouvrages collectifs", 'PUBLICATIONS'],
    ['Conférences internationales', 'PUBLICATIONS'],
    ['Encadrement de thèses', 'STUDENTS'],
    ['Artículos en revistas científicas', 'PUBLICATIONS'],
    ['Dirección de tesis', 'STUDENTS'],
    ['Proyectos de investigación', 'PROJECTS'],
    ['Artigos completos publicados em periódicos', 'PUBLICATIONS'],
    ['Prêmios', 'AWARDS'],
    ['Outros', 'OTHER'],
    ['Articoli su rivista', 'PUBLICATIONS'],
    ['Didattica', 'TEACHING'],
    ['査読付き論文', 'PUBLICATIONS'],
    ['学会発表・招待講演', 'TALKS'],
    ['Paquets R', 'PROJECTS'],
    ['Articles de blog', 'NEWS'],
    ['職歴', 'EXPERIENCE'],
    ['국제 학술지 논문', 'PUBLICATIONS'],
    ['학술대회 발표', 'TALKS'],
  ])('knows %s', (heading, kind) => {
    expect(sectionKindOf(heading)).toBe(kind)
  })

  it.each([
    'Ana Lee, Bo Fox. Papers on papers. 2020',
    'University of Somewhere',
    '阶跃星辰 | 系统组, 研究实习生',
    '国家奖学金两次, 一等奖学金三次',
    '链接：https://x.org/abs/1',
    '研究大规模系统的方法',
    '海島学会論文誌',
    '海島ワークショップ2016発表論文集',
  ])('takes "%s" for no heading', (line) => {
    expect(sectionKindOf(line)).toBeNull()
  })
})

it('headings of nothing but where works appeared name works, those of meetings alone do not', () => {
  expect(sectionKindOf('Korean Conferences and Journals')).toBe('PUBLICATIONS')
  expect(sectionKindOf('National & Regional Workshops')).not.toBe('PUBLICATIONS')
})
