/** Short forms of given names, the full form first on each line; folded. A short form may stand on several lines. */
const groups = `
abigail abby
abraham abe
albert al bert
alexander alex sasha sandy
alexandra alex sasha sandra
alexandre alex
alfred al fred
andrew andy drew
anthony tony
antonio tony toni
barbara barb
benjamin ben benny
catherine cathy kate katie
charles charlie chuck
christine chris christy tina
christopher chris kit
daniel dan danny
david dave
deborah deb debbie
dmitry dima dmitri dmitrii
donald don
douglas doug
edmund ed ned
edward ed eddie ted ned
elizabeth liz beth betty lisa liza
eugene gene
francisco paco
frederick fred fritz
gabriel gabe
geoffrey geoff
gerald gerry jerry
gregory greg
guillermo memo
harold harry hal
henry hank harry
isabel isa
jacob jake
jacqueline jackie
james jim jimmy jamie
jeffrey jeff
jennifer jen jenny
jessica jess
john jack johnny
jonathan jon
jose pepe
joseph joe joey
joshua josh
katherine kathy kate katie
kathleen kathy
kenneth ken kenny
lawrence larry
leonard leo len
margaret maggie meg peggy
matthew matt
mattheus matt
maximilian max
michael mike mick misha
mikhail misha
mitchell mitch
nathaniel nathan nat
nicholas nick nicolas
pamela pam
patricia pat patty
patrick pat
peter pete
philip phil phillip
raymond ray
rebecca becky
richard rick dick rich
robert bob rob bobby bert
ronald ron
samuel sam
sebastian seb
sergey serge sergei
stanley stan
stephen steve stephan
steven steve
stuart stu
susan sue susie
suzanne sue
theodore ted theo
theresa terry
thomas tom tommy
timothy tim
victoria vicky
vincent vince
virginia ginny
vladimir vova
walter walt
wilhelm willi
william bill will billy
yevgeny zhenya
zachary zach zack
`
const fullForms = new Map<string, string[]>()
for (const line of groups.trim().split('\n')) {
  const [full = '', ...short] = line.split(' ')
  for (const form of [full, ...short]) fullForms.set(form, [...(fullForms.get(form) ?? []), full])
}

/** The full forms that a folded given name may stand for, itself among them when it is one; empty for other names. */
export const formsOf = (given: string): readonly string[] => fullForms.get(given) ?? []

/** True when two different given names may be one name and its short form: "steve" and "steven". */
export function areShortForms(one: string, other: string): boolean {
  const forms = formsOf(one)
  return one !== other && formsOf(other).some((form) => forms.includes(form))
}
