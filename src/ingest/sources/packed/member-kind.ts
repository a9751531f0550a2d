/** What a file of an archive is by its name alone: OTHER is told by its content. */
export type MemberKind = 'NO_SOURCE' | 'DOCUMENT' | 'OTHER'

const endings = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Images, sounds, fonts, programs, settings: what nobody keeps works and people in. */
const noSources = endings(
  'png jpg jpeg gif svg webp ico tif tiff bmp mp3 mp4 m4a mov avi wav ogg webm ttf otf woff woff2 eot ' +
    'py pyc ipynb js mjs cjs ts tsx jsx java class jar c h cc cpp hpp cs go rs rb php pl r sh bash bat ps1 swift kt ' +
    'css scss less sql exe dll so dylib o a wasm lock log toml ini cfg conf properties gitignore ' +
    'rnc rng dtd xsd xsl xslt sty cls bst pkl npy npz h5 pt db sqlite sqlite3',
)

const documents = endings('txt text md markdown html htm xhtml tex pdf')

/** What a member of an archive is by its path: hidden files, instructions and licences are no sources. */
export const memberKindOf = (path: string): MemberKind => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (path.split('/').some((step) => step.startsWith('.') || step === '__MACOSX')) return 'NO_SOURCE'
  if (/^(?:readme|licen[cs]e|copying|changelog|makefile|dockerfile)(?:\.\w+)?$/i.test(name)) return 'NO_SOURCE'
  const ending = /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (noSources.has(ending)) return 'NO_SOURCE'
  return documents.has(ending) ? 'DOCUMENT' : 'OTHER'
}
