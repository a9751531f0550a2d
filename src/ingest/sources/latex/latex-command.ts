const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Commands that head a part of a document, with their level. */
export const headingLevels: ReadonlyMap<string, number> = new Map([
  ['part', 1],
  ['chapter', 1],
  ['section', 2],
  ['cvsection', 2],
  ['sectiontitle', 2],
  ['resheading', 2],
  ['ressection', 2],
  ['subsection', 3],
  ['cvsubsection', 3],
  ['subsubsection', 4],
])

/** Commands that print their group in bold type. */
export const boldCommands = words('textbf strong textbfseries paragraph subparagraph')
/** Commands that print their group in italics. */
export const italicCommands = words('textit emph textsl')
/** Commands that underline their group. */
export const underlineCommands = words('underline uline ul')
/** Commands from which on all is bold, to the end of the group. */
export const boldSwitches = words('bf bfseries')
/** Commands from which on all is in italics, to the end of the group. */
export const italicSwitches = words('it itshape em sl slshape')
/** Commands from which on all is as usual, to the end of the group. */
export const plainSwitches = words('normalfont rm rmfamily upshape mdseries')

/** Commands of which nothing is printed, with how many groups they take. */
export const silentCommands: ReadonlyMap<string, number> = new Map([
  ...(
    'usepackage RequirePackage documentclass bibliographystyle bibliography addbibresource nocite cite citep citet ' +
    'label ref pageref footnote thanks input include includegraphics pagestyle thispagestyle pagenumbering hspace vspace ' +
    'color pagecolor hypersetup geometry graphicspath email emailaddress phone mobile fax homepage github gitlab linkedin ' +
    'twitter skype photo photoR quote extrainfo moderncvstyle moderncvtheme moderncvcolor nopagenumbers cline cmidrule phantom ' +
    'hphantom vphantom faIcon usetikzlibrary usefont fontfamily linespread setstretch AtBeginDocument ' +
    'googlescholar orcid stackoverflow medium reddit x fontdir ProcessOptions acvHeaderSocialSep birth dob dateofbirth ' +
    'printbibliography nolinebreak pagebreak nopagebreak ding symbol arraystretch setmainfont setsansfont setCJKmainfont ' +
    'setCJKsansfont setCJKmonofont setmonofont titlespacing lhead chead lfoot rfoot cfoot fancyhead fancyfoot fancyhf ' +
    'putbib setromanfont fontspec newfontfamily defaultfontfeatures rhead ' +
    'recipient opening closing enclosure letterdate makecvfooter DeclareFieldFormat renewbibmacro makelabel tikzset tikz'
  )
    .split(' ')
    .map((name): [string, number] => [name, 1]),
  ['setlength', 2],
  ['addtolength', 2],
  ['setcounter', 2],
  ['addtocounter', 2],
  ['definecolor', 3],
  ['colorlet', 2],
  ['social', 1],
  ['fontsize', 2],
  ['titleformat', 5],
  ['rule', 2],
  ['makecvfooter', 3],
  ['setlist', 1],
  ['addcontentsline', 3],
  ['@ifundefined', 3],
  ['discretionary', 3],
])

/** Commands that print their last group, with how many they take. */
export const lastGroupCommands: ReadonlyMap<string, number> = new Map([
  ['textcolor', 2],
  ['colorbox', 2],
  ['foreignlanguage', 2],
  ['multicolumn', 3],
  ['multirow', 3],
  ['parbox', 2],
  ['raisebox', 2],
  ['resizebox', 3],
  ['scalebox', 2],
  ['rotatebox', 2],
  ['hyperref', 1],
  ['texorpdfstring', 2],
  ['hypertarget', 2],
  ['hyperlink', 2],
])

/** Commands that end the line or the paragraph. */
export const breakCommands = words('newline linebreak tabularnewline cr')
/** Commands that leave a line free. */
export const gapCommands = words(
  'par bigskip medskip smallskip newpage clearpage cleardoublepage hrule hline toprule midrule bottomrule',
)
/** Commands that print a blank. */
export const blankCommands = words(
  'quad qquad space enspace thinspace hfill hspace enskip hfil dotfill hrulefill newblock',
)

/** Commands that print their group in the margin: at the head of a paragraph they name what follows. */
export const marginCommands = words('marginpar marginnote sidenote marginhead sidehead')

/** Environments that only set their text, with how many groups they take. */
export const environmentGroups: ReadonlyMap<string, number> = new Map([
  ['thebibliography', 1],
  ['tabular', 1],
  ['tabular*', 2],
  ['tabularx', 2],
  ['tabulary', 2],
  ['longtable', 1],
  ['tabu', 1],
  ['array', 1],
  ['minipage', 1],
  ['multicols', 1],
  ['adjustwidth', 2],
  ['list', 2],
  ['spacing', 1],
  ['itemize', 0],
  ['enumerate', 0],
  ['description', 0],
  ['document', 0],
  ['center', 0],
  ['CJK', 2],
  ['CJK*', 2],
  ['CSLReferences', 2],
  ['cslreferences', 0],
])

/** Environments of which nothing is printed. */
export const silentEnvironments = words(
  'comment tikzpicture picture figure figure* lstlisting equation align equation* align*',
)
/** Environments whose lines are printed as they stand. */
export const rawEnvironments = words('verbatim filecontents filecontents* Verbatim')

/** Commands that state the owner before the text begins. */
export const ownerCommands = words('name firstname familyname lastname author cvname fullname')
export const positionCommands = words('title position tagline institution affiliation affil jobtitle')
