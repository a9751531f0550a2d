const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Each line: the one form that stands for all the others in a key. Folded words of the languages that registers use. */
const forms = `
univ: university universität universitaet universitat universite universita universidad universidade universiteit universitet universitetet universitas universiti universitesi uniwersytet univerzita univerzitet univ unive univers univerisity universty univresity uni
institute: institut instituto istituto institutes inst instit instituut institutet institutul instituta
laboratory: laboratories lab labs laboratoire laboratorio laboratorium labor
center: centre centro centrum zentrum centers centres ctr cntr cent
national: natl nat nacional nationale nazionale nationales nacionales nationaal
technology: tech technol technologies technologie tecnologia technological tecnologico
technical: technische tecnica technique tekniska teknisk tekniske
department: dept dep depto departement departamento dipartimento departments
school: sch scuola schule schools
college: coll
faculty: fac faculte facultad faculdade facolta fakultat
academy: acad academie akademie academia accademia
hospital: hosp hopital hospitals
engineering: eng engn engg engr
science: sci sciences scienze ciencias
research: res
agricultural: agric agr
medical: med
saint: st sankt
mount: mt
foundation: fdn
association: assoc
organization: organisation org
society: soc
polytechnic: polytech poly polytechnique politecnico politecnica politecnic polytechnical
division: div
medicine: medicina
mathematics: math maths mathematical
chemistry: chem
physics: phys
electrical: elect elec
computer: comp comput computers
economics: econ
telecommunications: telecomm telecommun telecom
information: inf
management: manag manage mgmt
materials: mater material
electronic: electron electronics
communications: commun communication
aeronautics: aeronaut
astronautics: astronaut
automation: autom
international: int intl internat
education: educ
industrial: ind`

const formOf: ReadonlyMap<string, string> = new Map(
  forms
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [form = '', others = ''] = line.split(': ')
      return others.split(' ').map((other) => [other, form] as const)
    }),
)

/** Words that carry no meaning in a name: "Institute of Physics" and "Institute for Physics" are one. */
const connectors = wordSet(
  'the of and for at in on de di du des del della dell delle d y e et und fur zu zur von der die das da do dos le la les l el los las af og och i den',
)

/** Words that say in what legal form a company is; they end a name. */
const legal = wordSet(
  'inc ltd llc corp corporation gmbh co company plc sa ag bv nv pvt pte limited kk srl spa oy ab as',
)

/** The form in which a folded word stands in keys; "" for a word that is left out. */
export const keyWord = (folded: string): string => (connectors.has(folded) ? '' : (formOf.get(folded) ?? folded))

/** True for a word in key form that says in what legal form a company is. */
export const isLegalForm = (word: string): boolean => legal.has(word)

/** What a name of an institution has in it, in key form. */
export const institutionWords = wordSet(
  'univ institute laboratory center college hospital academy polytechnic school museum observatory foundation clinic infirmary council agency ministry society association organization organisation company corporation eth ecole escuela hochschule politecnico infn cnrs universitario fachhochschule bank survey commission bureau authority service trust library consortium network group infirmary seminary ministerio kaisha daigaku institution administration conservatory fund gardens garden union zoo fondation fondazione fundacion stiftung',
)

/** Parts of an institution, in key form: they start segments that name no institution of their own. */
export const unitWords = wordSet(
  'department school faculty division section laboratory unit program programme branch chair group institute center college graduate office team lab abteilung lehrstuhl seminar clinic service services laboratoire unite sektion area cluster headquarters secretariat directorate',
)

/** Parts that may come behind the name of their institution: "University of Utah School of Medicine". */
export const partWords = wordSet(
  'department school faculty division section graduate program college campus group unit',
)

/** Words of which a name tells nothing: subjects, units and qualities. A name of only such words is not one institution's. */
const generic = wordSet(
  'univ institute laboratory center national department school college faculty academy hospital engineering science international research agricultural medical foundation association society polytechnic division medicine mathematics chemistry physics electrical computer technology technical unit section program programme group office service services health public general state key central applied theoretical experimental materials biology biological biomedical biochemistry molecular cell cellular clinical pharmacy pharmaceutical pharmacology surgery nursing dentistry dental veterinary psychology psychiatry philosophy history economics economic business management administration law education language languages linguistics arts art humanities social politics political studies study environmental environment ecology ecological earth ocean oceanography marine atmospheric geology geography geological geophysics geosciences astronomy astrophysics space nuclear energy power electronic electronics information informatics communication communications communication computing software systems system data artificial intelligence robotics automation control mechanical civil structural chemical industrial production aerospace optics photonics optical mechanics statistics probability advanced fundamental basic human life plant animal food nutrition soil water forest forestry agriculture agronomy horticulture fisheries resources natural sustainable development sustainability planning policy innovation graduate undergraduate postgraduate institution council ministry agency bureau organization organisation survey museum library observatory commission regional federal royal city university teaching affiliated first second third peoples people children childrens women womens cancer heart eye oncology neurology neuroscience neurosciences genetics genomics pathology immunology virology microbiology infectious diseases disease rehabilitation sports physical therapy radiology imaging diagnostic internal emergency translational traditional chinese climate change weather meteorology transport transportation traffic security defense defence military army navy air force finance trade commerce accounting marketing tourism media journalism design architecture music film culture cultural heritage archaeology anthropology sociology ethics religion theology global world europe european american african asia asian laboratories quantum nano nanotechnology nanoscience semiconductor microelectronics metallurgy metals mining petroleum oil gas coal textile textiles polymer surface surfaces catalysis solar wind vehicle railway construction building housing urban rural community family youth aging population demography statistics labor labour work employment safety risk quality standards metrology measurement testing botany zoology entomology paleontology crop wheat rice biotechnology bioinformatics bioengineering biophysics physiology anatomy toxicology epidemiology hygiene tropical preventive primary care mental higher professional vocational secondary open virtual digital network networks web internet mobile wireless cognitive speech vision image machine learning knowledge collaborative integrated interdisciplinary complex new modern academic excellence competence expertise partnership project initiative institute forensic marine aquatic coastal polar arctic antarctic desert mountain remote sensing geodesy cartography hydrology hydraulic hydraulics hydrobiology limnology irrigation drainage land use peace conflict war strategic security international relations diplomacy foreign affairs government governance justice criminal police prevention hydrogen combustion thermal fluid dynamics acoustics acoustic ultrasound vibration noise laser lasers plasma fusion particle particles accelerator high low temperature pressure magnetic magnetism solid state condensed matter',
)

/** How words for subjects begin in other languages. */
const subject =
  /^(?:matemati|mathemati|physi[qk]|fisica|chimi|chemi[ek]|quimic|biolog|geolog|geograf|informati|ingenier|ingegner|genie|medecin|farmac|econom|scien[tz]|cienc|wissenschaft|naturwissen|landwirt|agronom|agricol|forest|histor|filosof|philosoph|psicolog|psycholog|sociolog|soziolog|educaci|educac|derecho|recherche|investigac|investigaz|pesquisa|ricerca|forschung|applique|aplicad|applicat|superior|sante|salud|saude|statisti|estadist)/

/** True for a word in key form that says what is done, not who does it: a subject, a unit, a quality, a number. */
export const isGenericWord = (word: string): boolean => generic.has(word) || /^\d+$/.test(word) || subject.test(word)

const hanUnit = /(?:系|学院|中心|实验室|部)$/u

/** True when all words say what is done, none who does it: "Institute of Physics", "School of Medicine". */
/** Words that are part of a name in front ("Chinese Academy of Sciences") and a subject behind ("School of Chinese Medicine"). */
const nationality =
  /^(?:chinese|american|european|african|asian|asia|world|global|british|german|french|indian|japanese|russian)$/

/** True when all words say what is done, none who does it: "Institute of Physics", "School of Medicine". */
export const isGenericName = (words: readonly string[]): boolean => {
  const [first = ''] = words
  if (words.length === 1 && hanUnit.test(first)) return [...first].length < 6
  return !nationality.test(first) && words.every((word) => isGenericWord(word) || nationality.test(word))
}

/** True for a folded word that keys leave out. */
export const isConnector = (folded: string): boolean => connectors.has(folded)

const qualities = wordSet(
  'national central general state international first second third federal royal city open new modern technical medical agricultural normal global world european american african asian asia europe chinese traditional applied advanced higher professional vocational public regional people peoples polar arctic polytechnic univ teaching affiliated military army navy air tropical human clinical basic fundamental industrial mechanical electrical civil chemical',
)

/** Subjects with which the name of a department ends: what stands behind one may be the institution. */
export const endsDepartment = (word: string): boolean =>
  unitWords.has(word) || (generic.has(word) && !qualities.has(word))

/** Organisations that bear the name of another and are not that: the hospital of a university. */
export const isOtherOrganisation = (word: string): boolean =>
  /^(?:hospital|hospitals|clinic|clinics|press|museum|company|corporation|infirmary|foundation|association|alumni|library|consortium|federation|union|extension|klinikum|health|system|trust)$/.test(
    word,
  )
