/**
 * Words of doubt, of approximation and of attribution, by primary language subtag; patterns as in `modality.ts`.
 */
// biome-ignore format: a table
export const DOUBT: Readonly<Record<string, RegExp>> = {
  en: / (?:probabl[ey]|likely|unlikely|apparently|appears?|appeared|seems?|seemed|seemingly|reportedly|allegedly|presumably|perhaps|possibly|supposedly|is believed|are believed|is thought|is understood) /gu,
  ru: / (?:вероятн\S*|по [|] видимому|видимо|похоже|кажется|предположительно|возможно|якобы|по всей видимости|судя по всему|как представляется|очевидно|скорее всего|как сообщается|будто|предполагается|наверное) /gu,
  fr: / (?:probablement|probables?|vraisemblablement|apparemment|sembl\S+|parait|paraitrait|paraissent|peut [|] etre|presume\S*|suppose\S*|pretendument|sans doute|eventuellement) /gu,
  de: / (?:wahrscheinlich|vermutlich|offenbar|anscheinend|scheint|scheinen|schien|moglicherweise|vielleicht|angeblich|mutmasslich|voraussichtlich|durfte|durften|offensichtlich|scheinbar) /gu,
  es: / (?:probable|probables|probablemente|posiblemente|aparentemente|parec\S+|al parecer|presunt\S+|supuest\S+|quiza|quizas|tal vez|acaso|seguramente) /gu,
  ar: / [وف]?(?:ربما|يبدو|تبدو|بدا|علي ما يبدو|يرجح|المرجح|محتمل|المحتمل|يحتمل|يعتقد|يزعم|لعل|كما يبدو|علي الارجح) /gu,
  zh: /似乎|看来|看起来|据称|据信|也许|或许|大概|可能|恐怕|想必|据报|据报道|显然/gu,
}
/** What makes doubt in another form: conditionals of report, modal verbs of possibility. */
// biome-ignore format: a table
export const SOFTENED: Readonly<Record<string, RegExp>> = {
  en: / (?:may|might|could|would|possible|possibly) /u, ru: / (?:может|могут|бы|должно быть|мог|могли|возможн\S+) /u, fr: / (?:\p{L}+rai(?:t|ent)|peut|peuvent|devrai\S+) /u,
  de: / (?:wohl|soll|sollen|moglich\S*|konnte|konnten|kann|konnen|wurde|wurden|sei|seien|habe|werde) /u, es: / (?:\p{L}+ria|\p{L}+rian|puede|pueden|pued\S+|debe de|deben de) /u,
  ar: / [وف]?(?:قد|يمكن|من الممكن|يتوقع|المتوقع) /u, zh: /会|或|能|预计/u,
}
/** Where a fact is put in somebody's mouth. */
// biome-ignore format: a table
export const ATTRIBUTION: Readonly<Record<string, RegExp>> = {
  en: / (?:according to|in the words of|in the view of|in the opinion of|say|says|said|told|stated|report|reports|reported|noted|announced|declared|added|warned|claimed|claims|stressed|explained|recalled|described) /gu,
  ru: / (?:по (?:данным|словам|сведениям|мнению|сообщени\S+|информации|утверждени\S+|оценк\S+|заявлени\S+)|согласно|как (?:сообщ\S+|заяв\S+|отмет\S+|утвержда\S+)|сообщ\S+|заяви\S+|утвержда\S+|отмети\S+|сказал\S*|говор\S+|в соответствии|подчеркну\S+|добави\S+|поясни\S+) /gu,
  fr: / (?:selon|d apres|d ' apres|de l avis|aux dires|suivant|conformement|aux termes|declar\S+|dit|indiqu\S+|annonc\S+|affirm\S+|rapport\S+|estim\S+|precis\S+|ajout\S+|soulign\S+|explique\S*) /gu,
  de: / (?:laut|zufolge|nach (?:angaben|aussagen?|ansicht|auskunft|worten|meinung|informationen|darstellung)|gemass|sagt\S*|erklar\S+|teilt\S*|mitgeteilt|bericht\S+|gab|geben|hiess|nach|meldet\S*|betont\S*|so) /gu,
  es: / (?:segun|de acuerdo con|conforme|a juicio|en palabras|en opinion|dij\S+|declar\S+|inform\S+|afirm\S+|indic\S+|senal\S+|anunci\S+|manifest\S+|explic\S+|anadi\S+|subray\S+) /gu,
  ar: / [وف]?(?:وفقا|وفق|بحسب|حسب|استنادا|نقلا|بموجب|قال\S*|يقول|تقول|افاد\S*|ذكر\S*|اعلن\S*|صرح\S*|اكد\S*|اشار\S*|اوضح\S*|اضاف\S*|اخبر\S*|طبقا|عملا) /gu,
  zh: /据|根据|按照|依照|说|称|表示|指出|报道|报告|宣布|强调|认为|告诉|写道/gu,
}
/** Around a figure: about, in front of it (Chinese: behind it too). Keys of up to two words. */
// biome-ignore format: a table
const APPROXIMATE: Readonly<Record<string, string>> = {
  en: 'about around approximately roughly some circa nearly almost estimated',
  ru: 'около примерно приблизительно порядка почти ориентировочно',
  fr: 'environ pres quelque quelques quasiment presque approximativement',
  de: 'etwa rund ungefahr circa ca zirka knapp fast annahernd gut',
  es: 'unos unas aproximadamente cerca alrededor casi aproximado',
  ar: 'نحو حوالي قرابه زهاء تقريبا قرابة يقارب يناهز',
  zh: '约 大约 近 左右 上下 大概 将近',
}
const approximate = new Map(Object.entries(APPROXIMATE).map(([language, words]) => [language, new Set(words.split(' '))]))

/** True if a word says that the figure beside it is not exact. */
export const isApproximate = (key: string, language: string): boolean => {
  const words = approximate.get(language)
  return words !== undefined && (words.has(key) || (language === 'ar' && words.has(key.replace(/^[وفبل]/u, ''))))
}
