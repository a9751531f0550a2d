/** The commands of AASTeX and of the records of ADS that print a journal's name. */
export const astronomyJournals: ReadonlyMap<string, string> = new Map(
  (
    'aj=Astronomical Journal|actaa=Acta Astronomica|araa=Annual Review of Astronomy and Astrophysics|' +
    'apj=Astrophysical Journal|apjl=Astrophysical Journal Letters|apjlett=Astrophysical Journal Letters|' +
    'apjs=Astrophysical Journal Supplement Series|apjsupp=Astrophysical Journal Supplement Series|ao=Applied Optics|' +
    'apss=Astrophysics and Space Science|aap=Astronomy & Astrophysics|astap=Astronomy & Astrophysics|' +
    'aapr=Astronomy and Astrophysics Reviews|aaps=Astronomy and Astrophysics Supplement Series|' +
    'baas=Bulletin of the American Astronomical Society|caa=Chinese Astronomy and Astrophysics|' +
    'cjaa=Chinese Journal of Astronomy and Astrophysics|icarus=Icarus|' +
    'jcap=Journal of Cosmology and Astroparticle Physics|jrasc=Journal of the Royal Astronomical Society of Canada|' +
    'memras=Memoirs of the Royal Astronomical Society|mnras=Monthly Notices of the Royal Astronomical Society|' +
    'na=New Astronomy|nar=New Astronomy Reviews|pra=Physical Review A|prb=Physical Review B|prc=Physical Review C|' +
    'prd=Physical Review D|pre=Physical Review E|prl=Physical Review Letters|' +
    'pasa=Publications of the Astronomical Society of Australia|' +
    'pasp=Publications of the Astronomical Society of the Pacific|' +
    'pasj=Publications of the Astronomical Society of Japan|solphys=Solar Physics|sovast=Soviet Astronomy|' +
    'ssr=Space Science Reviews|nat=Nature|iaucirc=IAU Circular|' +
    'grl=Geophysical Research Letters|jgr=Journal of Geophysical Research|planss=Planetary and Space Science|' +
    'procspie=Proceedings of the SPIE|psj=Planetary Science Journal|rmxaa=Revista Mexicana de Astronomía y Astrofísica'
  )
    .split('|')
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
)
