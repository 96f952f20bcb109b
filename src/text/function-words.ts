import { lowerForm } from './fold.ts'

/** The commonest words of languages that trigrams mistake for each other in short texts. */
// biome-ignore format: a table
const WORDS: Readonly<Record<string, string>> = {
  da: 'og i at det en er til af på ikke med der for den jeg har som et de var blev meget også efter kan skal hvad mig dig nogle noget af hvordan',
  nb: 'og i at det en er til av på ikke med der for den jeg har som et de var ble mye også etter kan skal hva meg deg noen noe av hvordan',
  sv: 'och i att det en är till av på inte med för den jag har som ett de var också efter kan ska vad mig dig någon något hur',
  de: 'der die das und ist nicht ein eine ich du er sie es wir zu den mit von auf für dem im hat', nl: 'de het een en is niet van ik je dat die in te voor met op zijn hij ze wij was er',
  en: 'the and is of to in that it a you he she was for on are with as his they at be this have from', fr: 'le la les des et est une un dans que qui pas pour je il elle vous nous ce sur avec du au',
  es: 'el la los las y es una un en que no por para con se lo su del al como más muy está', pt: 'o a os as e é uma um em que não por para com se seu do da no na como mais muito está você',
  it: 'il lo la gli le e è una un in che non per con si di del della al come più molto sono ho', ca: 'el la els les i és una un en que no per amb es del al com més molt està', ro: 'și este o un în că nu pentru cu se din la ca mai sunt am lui de pe',
  cs: 'a je v se na že to s z do jsem by si jako ale pro jsou byl být co tak když', sk: 'a je v sa na že to s z do som by si ako ale pre sú bol byť čo tak keď', pl: 'i jest w się na że to z do nie jak ale dla są był być co tak czy',
  hr: 'i je u se na da to s za ne sam su kako što bio biti ali od li nije bi', sl: 'in je v se na da to s z za ne sem so kako kaj bil biti ali od ni bi pa', sr: 'и је у се на да то с за не сам су како што био бити али од ли није би',
  ru: 'и в не на что я с он как это по но они мы ты у за из от к его её был', uk: 'і в не на що я з він як це по але вони ми ти у за із від до його її був та', bg: 'и в не на че аз с той как това по но те ние ти у за от до му я беше е да се са ще', be: 'і ў не на што я з ён як гэта па але яны мы ты у за ад да яго яе быў', mk: 'и во не на дека јас со тој како тоа но тие ние ти за од му беше е да се',
  id: 'yang dan di itu ini dengan untuk tidak dari pada adalah ke saya dia akan ada mereka bisa', vi: 'và là của không tôi có một những được cho này trong với các người đã', tr: 've bir bu da de için ile çok ne ben o değil var daha gibi', hu: 'a az és hogy nem is egy van ez meg de azt volt mint csak', fi: 'ja on ei se että hän oli en mutta minä ovat kuin sen tämä niin', et: 'ja on ei see et ta oli ma aga mis kui selle ka ning', lt: 'ir yra ne kad tai į su jis aš buvo kaip iš bet', lv: 'un ir nav ka tas uz ar viņš es bija kā no bet',
  is: 'og að er í á ekki það sem til við ég var hann með um', ar: 'في من على أن إلى هذا ما لا هو التي الذي كان عن مع', fa: 'در از به که این را با است آن برای می یک من', ur: 'کے میں کی ہے کا اور سے کو نہیں ہیں',
}

const sets = new Map<string, ReadonlySet<string>>()

function wordsOf(language: string): ReadonlySet<string> {
  let set = sets.get(language)
  if (!set) sets.set(language, (set = new Set((WORDS[language] ?? '').split(' ').map(lowerForm))))
  return set
}

const WEIGHT = 1

/** Share of the words that are function words of each language, 0…1 by primary tag. For short texts, where trigrams are few. */
export function functionWordVotes(text: string, languages: readonly string[]): ReadonlyMap<string, number> {
  const words = (text.match(/[\p{L}\p{M}]+/gu) ?? []).map(lowerForm)
  if (words.length === 0) return new Map()
  return new Map(
    languages.map((language) => [language, (WEIGHT * words.filter((word) => wordsOf(language).has(word)).length) / words.length]),
  )
}
