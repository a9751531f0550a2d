import type { SectionKind } from './section-kind.ts'

/** Nouns of headings in German, French, Spanish, Portuguese and Italian, by the kind that they name. */
const words: Readonly<Partial<Record<SectionKind, string>>> = {
  PATENTS: 'patente patentes brevets brevet brevetti',
  NEWS: 'aktuelles neuigkeiten actualités noticias notícias novedades notizie novità',
  TALKS:
    'vorträge vortrag präsentationen communications conférences conferencias ponencias ponencia palestras palestra conferenze relazioni interventi seminari séminaires séminaire seminarios seminários exposés présentations presentaciones apresentações presentazioni charlas comunicaciones comunicações comunicazioni',
  TEACHING:
    'lehre lehrveranstaltungen lehrerfahrung lehrtätigkeit lehrtätigkeiten enseignement enseignements docencia docência ensino disciplinas didattica insegnamento insegnamenti',
  SERVICE:
    'mitgliedschaften gutachten gutachtertätigkeit gutachtertätigkeiten gremien gremienarbeit ehrenamt responsabilités actividades atividades attività gestión extensão extensión',
  GRANTS: 'drittmittel drittmittelprojekte förderungen financements financiación financiamento finanziamenti',
  PUBLICATIONS:
    'publikationen publikation publikationsliste publikationsverzeichnis schriftenverzeichnis veröffentlichungen veröffentlichung aufsätze zeitschriftenartikel zeitschriftenaufsätze zeitschriftenbeiträge artikel bücher buchkapitel buchbeiträge sammelbandbeiträge beiträge monographien monografien monographie herausgeberschaften herausgeberschaft herausgaben schriften rezensionen konferenzbeiträge tagungsbeiträge dissertationsschrift habilitationsschrift arbeitspapiere ouvrages ouvrage livres livre chapitres chapitre thèse thèses mémoires actes prépublications préprints revues comptes-rendus publicaciones publicación artículos artículo libros libro capítulos capítulo tesis monografías reseñas publicações publicação artigos livros livro teses anais resumos resenhas pubblicazioni pubblicazione articoli libri capitoli capitolo monografie curatele saggi recensioni',
  AWARDS:
    'auszeichnungen preise stipendien ehrungen prix bourses premios becas reconocimientos prêmios prémios bolsas premi riconoscimenti',
  INTERESTS:
    'forschungsinteressen forschungsschwerpunkte schwerpunkte forschungsgebiete interessen intérêts intereses interesses interessi líneas linhas',
  EDUCATION:
    'ausbildung studium bildungsweg schulbildung bildung études diplômes cursus formación estudios educación titulación formação educação formazione istruzione',
  PROJECTS: 'projekte forschungsprojekte projets logiciels proyectos projetos projectos progetti',
  EXPERIENCE:
    'berufserfahrung berufstätigkeit berufspraxis werdegang praktika expérience expériences emplois parcours experiencia experiencias experiência experiências atuação esperienza esperienze incarichi',
  STUDENTS:
    'betreuung abschlussarbeiten mitarbeiter mitarbeiterinnen encadrement encadrements orientações orientaciones bancas alumnos alunos equipe équipe',
  SKILLS:
    'kenntnisse sprachkenntnisse sprachen fähigkeiten hobbys compétences langues loisirs idiomas línguas habilidades competencias competências lingue competenze',
  CONTACT: 'kontakt impressum adresse contacto contato contatto contatti recapiti',
  ABOUT: 'lebenslauf présentation accueil',
  OTHER: 'sonstiges verschiedenes divers otros outros altro varie',
}

const kinds: ReadonlyMap<string, SectionKind> = new Map(
  Object.entries(words).flatMap(([kind, all]) => all.split(' ').map((word) => [word, kind as SectionKind] as const)),
)

/** The kind that a noun of another language than English names in a heading; null for other words. */
export const foreignNoun = (word: string): SectionKind | null => kinds.get(word) ?? null

/** Words beside such nouns: what is published where, and how it was chosen. */
export const foreignQualifiers = `et und oder y o e de des der die das den dem du la le les el los las da do dos das di del della delle dei degli dans en em in im mit von vom zu zur
  sur avec sans à au aux con com per por para su sui a comité lecture revues revue scientifiques scientifique internationales internationaux internationale nationales nationaux nationale orales invitées récentes principales sélectionnées choisies autres collectifs collectif
  recherche université universitaire professionnelle professionnelles académique académiques doctorat
  wissenschaftliche wissenschaftlicher ausgewählte begutachtete referierte wichtige weitere sonstige eigene aktuelle neueste eingeladene akademischer akademische beruflicher zeitschriften fachzeitschriften sammelbänden büchern tagungsbänden konferenzen
  revistas revista indexadas científicas científicos científica académicas académica seleccionadas seleccionados destacadas recientes otras otros nacionales internacionales investigación congresos congreso profesional doctoral doctorales
  periódicos completos publicados publicadas aceitos congressos eventos selecionadas selecionados principais outras outros nacionais internacionais científicos acadêmica acadêmicas pesquisa profissional bibliográfica produção producción
  riviste rivista convegni convegno volume volumi scientifiche scientifici scientifica selezionate selezionati principali altre altri nazionali internazionali ricerca professionale accademica collettanei`

/** "avec comité de lecture", "Actes de conférences": what was printed, although its words may name talks as well. */
const printed =
  /\b(?:actes|comité de lecture|lecture committee)\b|^(?:conférences|congrès) (?:inter)?nationa(?:les|ux)$/u

/** "Encadrement de thèses", "Direcciones de tesis": works that others wrote. */
const supervised =
  /(?:^|\s)(?:encadrements?|directions?|direccion(?:es)?|dirección|direção|orientaç\p{L}+|orientacion\p{L}*|betreu\p{L}+|bancas?|tribunales|jurys?|co-?tutele?)(?=\s)/u
const theses =
  /(?:^|\s)(?:thèses?|tesis|teses|tesi|dissertaç\p{L}+|mémoires|doctorants?|arbeiten|dissertationen)(?=\s|$)/u

/** The kind of a heading of another language that its first noun alone would not show; null for other headings. */
export const foreignPhrase = (plain: string): SectionKind | null => {
  if (supervised.test(plain) && theses.test(plain)) return 'STUDENTS'
  if (printed.test(plain)) return 'PUBLICATIONS'
  // "Articles de blog", "Paquets R": what is called after works, and what runs.
  if (/^(?:articles|billets|artículos|artigos|articoli|entradas|beiträge) (?:de|do|di|del|im) blogs?$/.test(plain))
    return 'NEWS'
  if (/^(?:paquets|paquetes|pacotes|pacchetti|pakete|packages) r$|^r-?(?:pakete|packages)$/.test(plain))
    return 'PROJECTS'
  return /^(?:formations?|titres et diplômes)$/.test(plain) ? 'EDUCATION' : null
}

const eastern: readonly (readonly [SectionKind, string])[] = [
  ['PATENTS', '特許|특허'],
  ['PUBLICATIONS', '(?:論文|논문)$|^(?:査読|原著)'],
  ['AWARDS', '受賞|受賞歴|表彰|賞$|수상|장학'],
  ['TALKS', '発表|講演|口演|ポスター|セミナー|발표|강연|세미나'],
  ['GRANTS', '科研費|研究費|研究資金|外部資金|競争的資金|助成|연구비|과제'],
  ['PUBLICATIONS', '論文|著書|著作|業績|総説|解説|書籍|紀要|出版|출판|논문|저서|학술지|연구\\s?실적|업적'],
  ['EDUCATION', '学歴|学位|학력'],
  ['EXPERIENCE', '職歴|経歴|略歴|경력|경험'],
  ['SERVICE', '学会活動|委員|社会活動|社会貢献|所属学会|학회\\s?활동|봉사|심사'],
  ['TEACHING', '講義|授業|担当科目|教育|강의|교육'],
  ['INTERESTS', '研究テーマ|研究分野|研究内容|専門|興味|関心|관심|연구\\s?분야'],
  ['PROJECTS', 'ソフトウェア|プロジェクト|프로젝트|소프트웨어'],
  ['SKILLS', '資格|スキル|趣味|자격|기술|언어'],
  ['STUDENTS', 'メンバー|学生|구성원|학생'],
  ['NEWS', 'ニュース|お知らせ|最新情報|소식|뉴스'],
  ['CONTACT', '連絡先|お問い合わせ|アクセス|연락처'],
  ['ABOUT', '自己紹介|プロフィール|소개'],
]
/** Each kind with its words anywhere in a heading, and with those that end one. */
const easternWords = eastern.map(
  ([kind, source]) =>
    [kind, new RegExp(source, 'u'), new RegExp(`(?:${source})(?:リスト|一覧|等|목록)?$`, 'u')] as const,
)

const longestEastern = 18

/**
 * The kind that a short heading in Japanese or Korean names: "査読付き論文", "학술대회 발표"; null for other lines. `lenient`:
 * markup shows that it is a heading, else its last word must name the kind.
 */
export const easternKind = (heading: string, lenient: boolean): SectionKind | null => {
  const plain = heading.replace(/[（(][^()（）]*[)）]|[\s：:]/gu, '')
  if (plain.length < 2 || plain.length > longestEastern || /[、。,.，\d「『]|(?:誌|集|大学)$/u.test(plain)) return null
  return easternWords.find(([, anywhere, last]) => (lenient ? anywhere : last).test(plain))?.[0] ?? null
}

/** True for a line that only Japanese or Korean has the characters of. */
export const isEastern = (text: string): boolean =>
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}発歴読査総説専関経]/u.test(text)
