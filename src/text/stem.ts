import { stemmer as arabic } from '@orama/stemmers/arabic'
import { stemmer as danish } from '@orama/stemmers/danish'
import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as finnish } from '@orama/stemmers/finnish'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as greek } from '@orama/stemmers/greek'
import { stemmer as hungarian } from '@orama/stemmers/hungarian'
import { stemmer as indonesian } from '@orama/stemmers/indonesian'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as norwegian } from '@orama/stemmers/norwegian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as romanian } from '@orama/stemmers/romanian'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as swedish } from '@orama/stemmers/swedish'
import { stemmer as turkish } from '@orama/stemmers/turkish'
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian'
import { cliticSplits } from './clitics.ts'
import { foldKey, lowerForm } from './fold.ts'
import { primaryTag } from './tags.ts'

type Stemmer = (word: string) => string

/** Endings for languages without a Snowball stemmer, longest first; at least three letters are left (two Korean syllables). */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  bg: 'ищата ията иите овете ията остта ища ове ият ите ата ото ета ост ия ии ят та то те ът ни на но а е и о у ъ я'.split(' '),
  pl: 'iejszych ościami owania owaniu ościach ościom owanie ością ości ości owych owego owemu iami ami ach ych ego emu owi owa owe owy ość ów om em ie ię ią ym im ej ą ę a e i o u y'.split(
    ' ',
  ),
  cs: 'ostech ostem ostmi ování ovaný ostí osti ového ovému ými ých ích ého ému ami ách ech ům ou em ím ým ost a e i o u y á é í ý ě'.split(
    ' ',
  ),
  sk: 'ostiach osťami ovanie osti osťou ého ému ými ých ami ách och om ou ej ím ým osť a e i o u y á é í ý'.split(' '),
  hr: 'ovima jama ima ama oga omu emu eva ova ih im om em og ju je ja a e i o u'.split(' '),
  sl: 'ega emu imi ama ami ih im om em ov ev ah eh jo ja je a e i o u'.split(' '),
  fa: 'هایی های ترین ها تر ان ات ی'.split(' '),
  he: 'ויות יות ים ות ית ה י'.split(' '),
  et: 'dele dest dega tele test tega dena sse sid des ed de te ga st le lt ks ta da id a e i u d t'.split(' '),
  hi: 'ियों ियाँ ियां ाओं ाएँ ों ें ीं ी े ा'.split(' '),
  is: 'arinnar anna unum inum inni ina inn ið um ar ir ur na a i u s'.split(' '),
  lt: 'iuose iams iais uose oms omis imas ams ais iai iui ius ai as is os us es ui a e i o u y ą ę į ų s'.split(' '),
  ko: '되었습니다 하였습니다 했습니다 됐습니다 었습니다 았습니다 하겠다고 습니다 합니다 됩니다 입니다 으로부터 에서는 에게서 이라는 이라고 하였다 되었다 까지 부터 에서 에게 으로 했다 한다 됐다 된다 하는 하고 하여 하기 해서 되는 되어 하다 되다 이다 들은 들이 들을 들의 은 는 이 가 을 를 에 의 로 와 과 도 들 할 한 된 될 해 다'.split(
    ' ',
  ),
  lv: 'ajiem iem ies ais ajā ām ās ēm ēs īm īs os us as es is am im um ā ē ī ū a e i o u s š'.split(' '),
}

function byEndings(endings: readonly string[], least = 3): Stemmer {
  return (word) => {
    const ending = endings.find((candidate) => word.length - candidate.length >= least && word.endsWith(candidate))
    return ending ? word.slice(0, -ending.length) : word
  }
}

/**
 * Article, one-letter conjunctions and prepositions off first, as a dictionary would; then the plural and suffix rules.
 * Broken plurals (هدف, أهداف) keep stems of their own.
 */
const arabicStem: Stemmer = (word) => {
  const bare = cliticSplits(foldKey(word)).at(-1)!
  const singular = bare.replace(/(?<=..)ات$|(?<=...)(?:ون|ين|ان)$/u, '')
  const stem = singular === bare && bare.length > 3 ? arabic(bare) : singular
  return stem.length > 3 ? stem.replace(/[هي]+$/u, '') : stem.replace(/(?<=..)ه$/u, '')
}

/** Takes endings as long as at least some letters are left: iskoláknak → iskolák → iskola. */
const repeated =
  (stem: Stemmer, least: number): Stemmer =>
  (word) => {
    let last = stem(word)
    for (let next = stem(last); next !== last && next.length >= least; next = stem(last)) last = next
    return last
  }

/**
 * Rewrites plural and feminine endings before stemming. From these, Snowball takes another ending than from the singular:
 * conflits → conflit but conflit → confl, legítimos → legít but legítimo → legítim.
 */
const afterRewriting =
  (stem: Stemmer, ...rules: readonly (readonly [ending: RegExp, by: string])[]): Stemmer =>
  (word) =>
    stem(rules.reduce((form, [ending, by]) => form.replace(ending, by), word))

/** Snowball leaves резолюц and резолюци for forms of one noun; one more letter off brings them together. */
const slavic =
  (stem: Stemmer): Stemmer =>
  (word) => {
    const found = atLeast3(stem(word), word)
    return found.length > 3 && 'иіьй'.includes(found.at(-1)!) ? found.slice(0, -1) : found
  }

/** A stem of two letters says nothing: Snowball takes Киев for a participle. */
const atLeast3 = (stem: string, word: string): string => (stem.length >= 3 ? stem : word)

/** Serbian is written in two alphabets, letter for letter: one word, one stem. */
const SERBIAN_LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  'а=a б=b в=v г=g д=d ђ=đ е=e ж=ž з=z и=i ј=j к=k л=l љ=lj м=m н=n њ=nj о=o п=p р=r с=s т=t ћ=ć у=u ф=f х=h ц=c ч=č џ=dž ш=š'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
)
const serbian =
  (stem: Stemmer): Stemmer =>
  (word) =>
    stem(word.replace(/\p{Script=Cyrillic}/gu, (letter) => SERBIAN_LATIN[letter] ?? letter))

// biome-ignore format: a table
const STEMMERS: Readonly<Record<string, Stemmer>> = {
  ar: repeated(arabicStem, 2), da: danish, de: german, el: greek, en: english, es: afterRewriting(spanish, [/(?<=..[oa])s$/u, ''], [/(?<=...)ares$/u, 'ar']), fi: (word) => finnish(word).replace(/uks$/u, 'us'), fr: afterRewriting(french, [/(?<=...[^s])s$/u, ''], [/ère$/u, 'er']), hu: repeated(hungarian, 6),
  id: indonesian, it: afterRewriting(italian, [/(?<=...)ari$/u, 'are']), nb: norwegian, nl: afterRewriting(dutch, [/(?<=..[aeiouy])['’]?s$/u, '']), no: norwegian, pt: afterRewriting(portuguese, [/(?<=..[oa])s$/u, '']), ro: romanian, ru: slavic(russian), sv: swedish,
  tr: turkish, uk: slavic(ukrainian), sr: serbian(byEndings(ENDINGS.hr!)), bs: byEndings(ENDINGS.hr!),
  ...Object.fromEntries(Object.entries(ENDINGS).map(([language, endings]) => [language, byEndings(endings, language === 'ko' ? 2 : 3)])),
}

/** Word types of a language are stemmed once; the bound keeps a hostile text from filling the memory. */
const MAX_CACHED = 50_000
const cached = new Map<string, Map<string, string>>()

/**
 * The folded stem of a form: two inflected forms of a word should share it. The key itself in languages without rules (Chinese, Japanese, Vietnamese …),
 * and for a form that holds anything but letters.
 */
export function stemKey(form: string, language: string): string {
  const primary = primaryTag(language)
  const stemmer = STEMMERS[primary]
  if (!stemmer) return foldKey(form)
  let stems = cached.get(primary)
  if (!stems) cached.set(primary, (stems = new Map()))
  const known = stems.get(form)
  if (known !== undefined) return known
  const stem = stemmed(form, stemmer)
  if (stems.size >= MAX_CACHED) stems.clear()
  stems.set(form, stem)
  return stem
}

/** The same, for one who keeps what was asked. */
export function stemKeys(language: string): (form: string) => string {
  const stemmer = STEMMERS[primaryTag(language)]
  return stemmer ? (form) => stemmed(form, stemmer) : foldKey
}

const WORD = /^[\p{L}\p{M}]{3,60}$/u

function stemmed(form: string, stemmer: Stemmer): string {
  const lower = lowerForm(form)
  return (WORD.test(lower) && foldKey(stemmer(lower))) || foldKey(form)
}
