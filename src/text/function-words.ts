import { lowerForm } from './fold.ts'

/** The commonest words of languages that trigrams mistake for each other in short texts. */
// biome-ignore format: a table
const WORDS: Readonly<Record<string, string>> = {
  da: 'og i at det en er til af på ikke med der for den jeg har som et de var blev meget også efter kan skal hvad mig dig nogle noget hvordan sig hun han havde hvis fik ud uden op nu mod vores kun end have bliver igen gøre mellem være fra ved eller også men når alle efter',
  nb: 'og i at det en er til av på ikke med der for den jeg har som et de var ble mye også etter kan skal hva meg deg noen noe hvordan seg hun han hadde hvis fikk ut uten opp nå mot våre vår bare enn ha blir igjen gjøre mellom være fra ved eller men når alle etter',
  sv: 'och i att det en är till av på inte med för den jag har som ett de var också efter kan ska vad mig dig någon något hur sig hon han hade om fick ut utan upp nu mot våra vår bara än blir igen göra mellan vara från vid eller men när alla',
  is: 'og að er í á ekki það sem til við ég var hann með um af þeim þess hver maður eða en skal hún þetta þeir hafa vera verið fyrir sér því svo ef þá upp eru voru sinn sína hans frá eins hefur allir',
  de: 'der die das und ist nicht ein eine ich du er sie es wir zu den mit von auf für dem im hat sich des werden wird wurde war als auch an bei nach wie aus oder nur noch dass haben sind einen einem einer eines vor zum zur durch um wenn mehr kann über gegen unter diese dieser dieses am bis in',
  nl: 'de het een en is niet van ik je dat die in te voor met op zijn hij ze wij was er aan om ook als bij naar uit of maar nog door over werd worden heeft hebben kan geen meer deze dit',
  en: 'the and is of to in that it a you he she was for on are with as his they at be this have from i not by we or an will which their has had do but what if my would there all were been who how when',
  fr: 'le la les des et est une un dans que qui pas pour je il elle vous nous ce sur avec du au de à en se sont été plus par ou mais son sa ses ont cette aux ne leur on tu comme si être fait y',
  es: 'el la los las y es una un en que no por para con se lo su del al como más muy está de a ha fue son sus este esta o pero si me le ser sobre entre también cuando hay todo yo tu',
  pt: 'o a os as e é uma um em que não por para com se seu do da no na como mais muito está de foi são seus dos das ao à ou mas ele ela eu tem ser sobre entre também quando há nos pela pelo você sua',
  it: 'il lo la gli le e è una un in che non per con si di del della al come più molto sono ho a da dei delle nel nella ha i o ma se suo sua questo anche essere alla dal io mi tra quando cosa',
  ca: 'el la els les i és una un en que no per amb es del al com més molt està de a ha van són seva seus aquest aquesta o però si ser sobre entre també quan hi tot jo tu dels als amb',
  ro: 'și este o un în că nu pentru cu se din la ca mai sunt am lui de pe a fost au care sau fi el ea eu ce prin după să despre dar am lor cele iar dacă al ai ale',
  cs: 'a je v se na že to s z do jsem by si jako ale pro jsou byl být co tak když jsi jste bylo byla aby nebo i ze jen už ještě při nad pod před podle mezi která který které kteří než jeho její jejich tohle toto této může k ve ke po od o u mi mu ji tom ty není všechno velmi',
  sk: 'a je v sa na že to s z do som by si ako ale pre sú bol byť čo tak keď ste bolo bola aby alebo aj zo len už ešte pri nad pod pred podľa medzi ktorá ktorý ktoré ktorí než jeho jej ich toto tejto môže k vo ku po od o u mi mu ju tom ty nie všetko veľmi',
  pl: 'i jest w się na że to z do nie jak ale dla są był być co tak czy przez od po o jego jej ich który która które lub oraz tym tego za już tylko może przy jako ja ty on ona było',
  hr: 'i je u se na da to s za ne sam su kako što bio biti ali od li nije bi o po iz ili koji koja koje kao samo ja ti on ona bila bilo tko tijekom također gdje prije poslije vrijeme uvijek ovdje nitko netko svijet mjesto djeca dijete dvije dio čovjek svatko ništa vidjeti htio želio riječ gospodin',
  'sr-Latn': 'i je u se na da to s za ne sam su kako što šta bio biti ali od li nije bi o po iz ili koji koja koje kao samo ja ti on ona bila bilo ko tokom takođe gde pre posle vreme uvek ovde niko neko svet mesto deca dete dve deo čovek svako ništa videti hteo želeo reč gospodin sa',
  sl: 'in je v se na da to s z za ne sem so kako kaj bil biti ali od ni bi pa ki o po iz kot samo jaz ti on ona bila bilo tudi še že pri lahko kdo ko ker bo več smo ste',
  sr: 'и је у се на да то с са за не сам су како што шта био бити али од ли није би о по из или који која које као само ја ти он она била било ко',
  ru: 'и в не на что я с он как это по но они мы ты у за из от к его её был для было были быть чтобы или если только когда же бы так вы мне меня ее их кто где тем также при до без после более во со о об ни даже уже может этот эта эти которые который сколько почему какой',
  uk: 'і в не на що я з він як це по але вони ми ти у за із від до її його був та для було були бути щоб або якщо тільки коли ж би так ви мені мене їх хто де також при без після про навіть вже може цей ця ці які який скільки чому й',
  bg: 'и в не на че аз с той как това по но те ние ти у за от до му я беше е да се са ще които който която което няма има бе при след без или ако само когато като така вие ме ми ги им ни във със още вече може този тази тези колко защо',
  be: 'і ў не на што я з ён як гэта па але яны мы ты у за ад да яго яе быў для было былі або калі толькі так вы мне іх хто дзе таксама пры без пасля пра ўжо можа гэты які якая', mk: 'и во не на дека јас со тој како тоа но тие ние ти за од му беше е да се ќе или ако само кога така вие ме ми ги им ни има при по до што кој која кои овој оваа',
  id: 'yang dan di itu ini dengan untuk tidak dari pada adalah ke saya dia akan ada mereka bisa oleh dalam sebagai telah atau juga karena', vi: 'và là của không tôi có một những được cho này trong với các người đã', tr: 've bir bu da de için ile çok ne ben o değil var daha gibi olan olarak her en mi kadar sonra',
  hu: 'a az és hogy nem is egy van ez meg de azt volt mint csak ha el fel ki már még vagy kell', fi: 'ja on ei se että hän oli en mutta minä ovat kuin sen tämä niin ole voi myös tai joka jos mitä olla hänen', et: 'ja on ei see et ta oli ma aga mis kui selle ka ning või tema ole seda kes oma nad', lt: 'ir yra ne kad tai į su jis aš buvo kaip iš bet o ar jo už ji dėl nuo', lv: 'un ir nav ka tas uz ar viņš es bija kā no bet par vai to arī pēc kas',
  ar: 'في من على أن إلى هذا ما لا هو التي الذي كان عن مع', fa: 'در از به که این را با است آن برای می یک من و های شد بود تا', ur: 'کے میں کی ہے کا اور سے کو نہیں ہیں',
}

const sets = new Map<string, ReadonlySet<string>>()

/** The function words of a language by its key (`sr-Latn`, else the primary subtag), in lower case; empty where we keep none. */
export function functionWordsOf(language: string): ReadonlySet<string> {
  let set = sets.get(language)
  if (!set) sets.set(language, (set = new Set((WORDS[language] ?? '').split(' ').filter(Boolean).map(lowerForm))))
  return set
}

/** Share of the words that are function words of each language, 0…1 by language key. For short texts, where trigrams are few. */
export function functionWordVotes(text: string, languages: readonly string[]): ReadonlyMap<string, number> {
  const words = (text.match(/[\p{L}\p{M}]+/gu) ?? []).map(lowerForm)
  if (words.length === 0) return new Map()
  return new Map(
    languages.map((language) => [language, words.filter((word) => functionWordsOf(language).has(word)).length / words.length]),
  )
}
