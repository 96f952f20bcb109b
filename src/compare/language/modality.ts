/**
 * Words of force, by primary language subtag: how strongly something is said to have to, to be able to, or to be going to happen.
 * Patterns are read on the folded keys of a sentence with a space around each (Chinese: on the text itself); a marker that may mean two
 * things names both classes. Longer patterns first: what one has read, the next does not see.
 */
export type ModalClass =
  | 'obligation'
  | 'advice'
  | 'possible'
  | 'future'
  | 'intention'
  | 'demand'
  | 'expectation'
  | 'hope'
  | 'right'
  | 'ability'

export interface ModalMarker {
  readonly classes: readonly ModalClass[]
  readonly pattern: RegExp
  /** A form that is also an auxiliary of the passive: it weakens, alone it proves little. */
  readonly weak?: boolean
}

const mark = (classes: string, pattern: string, weak = false): ModalMarker => ({
  classes: classes.split(' ') as ModalClass[],
  pattern: new RegExp(pattern, 'gu'),
  weak,
})

// biome-ignore format: a table
export const MODAL_MARKERS: Readonly<Record<string, readonly ModalMarker[]>> = {
  en: [
    mark('right', ' reserv(?:es?|ed|ing) (?:its|his|her|their|the) right '), mark('obligation possible', ' may not '),
    mark('obligation', ' (?:must|(?:is|are|was|were|be) (?:obliged|required|bound) to|ha(?:s|ve|d) to|needs? to|obligation to) '), mark('obligation future', ' shall '),
    mark('advice', '(?<=[^|\\s]) (?:should|ought to|(?:is|are) (?:supposed|expected) to) '), mark('advice obligation future possible', ' (?:is|are|was|were) to '),
    mark('possible', ' (?:may|might|could|possibl[ey]|possibility) '), mark('possible ability', ' (?:can|cannot|(?:is|are|be) able to) '), mark('future possible', ' would '),
    mark('future', ' (?:will|(?:is|are) going to) '), mark('intention future', ' (?:intends?|intended|plans?|planned|plan to|intention to) '),
    mark('demand', ' (?:demands?|demanded|insists? on|insisted on) '), mark('expectation', ' expects? '), mark('hope', ' (?:hopes?|hoped) '),
  ],
  ru: [
    mark('right', ' (?:оставля\\S+|сохраня\\S+|резервир\\S+) за собой (?:\\S+ )?право '), mark('obligation', ' (?:нельзя|не (?:может|могут) быть допущен\\S*|обязан\\S*|необходимо|запрещ\\S+|надлежит|вынужден\\S*) '),
    mark('obligation possible', ' не (?:может|могут|допускается) '), mark('obligation advice', ' (?:должн[аоы]|должен|следует|надо|нужно) '), mark('advice', ' (?:следовало бы|желательно|рекоменд\\S+) '),
    mark('possible', ' (?:может|могут|мог|могла|могло|могли|можно|возможн\\S+|вправе|способ\\S+|не исключено|разреш\\S+|позвол\\S+|вероятн\\S+) '),
    mark('possible', ' бы '), mark('possible future ability', ' (?:смож\\S+|удастся|сумеют|сумеет) '), mark('future', ' (?:будет|будут|станет|станут|будем) '), mark('intention future', ' (?:намерен\\S*|намерева\\S+|планиру\\S+|собира\\S+) '),
    mark('demand', ' (?:требу\\S+|потребова\\S+|настаива\\S+) '), mark('expectation', ' (?:ожида\\S+|рассчитыва\\S+) '), mark('hope', ' (?:наде\\S+тся|надеется|надеемся|надеются|надежд\\S+) '),
  ],
  fr: [
    mark('right', ' reserv\\S+ (?:le|son|leur) droit '), mark('obligation', ' (?:doit|doivent|devons|devra|devront|devait|devaient|est tenue?|sont tenue?s|tenue?s? de|oblig\\S+|faut|faudra|interdit\\S*|necessaire) '),
    mark('advice', ' (?:devrait|devraient|faudrait|il convient|conviendrait) '), mark('possible', ' (?:peut|peuvent|pourrait|pourraient|pourra|pourront|pouvait|pouvaient|puisse\\S*|pouvoir|possible\\S*|possibilite\\S*|eventuel\\S*|susceptible\\S*|capable\\S*|en mesure|a meme) '),
    mark('future', ' (?:va|vont|allons) \\S+(?:er|ir|re) '), mark('intention future', ' (?:entend|entendent|compte|comptent|prevoit|prevoient|projette\\S*|envisage\\S*|a l intention|ont l intention|intention de) '),
    mark('demand', ' (?:exig\\S+|reclam\\S+) '), mark('expectation', ' (?:s (?:\' )?attend\\S*|attend\\S*|escompt\\S+) '), mark('hope', ' (?:esper\\S+) '),
  ],
  de: [
    mark('advice obligation', ' hatten? (?:[^\\s|]+ ){0,14}?(?:mussen|sollen) '), mark('right', ' (?:behalt\\S*|behielt\\S*|vorbehalt\\S*) (?:\\S+ ){0,6}?(?:recht|vor|vorbehalten|vorzubehalten) '), mark('obligation', ' (?:niemand|keine?[rsnm]?) (?:\\S+ ){0,2}darf '), mark('obligation', ' (?:darf|durfen|durfte|durften) (?:\\S+ ){0,9}?(?:nicht|kein\\S*|niemand\\S*|niemals|nie|weder) '),
    mark('obligation', ' (?:muss|mussen|musste|mussten|verpflichtet|zwingend|notwendig|erforderlich|unzulassig|verboten|hat|haben) (?:\\S+ ){0,6}?zu (?=\\S)', true), mark('obligation', ' (?:muss|mussen|musste|mussten|verpflichtet|unzulassig|verboten) '),
    mark('advice', ' (?:sollte|sollten) '), mark('obligation advice intention', ' (?:soll|sollen) '),
    mark('possible', ' (?:kann|konnen|konnte|konnten|darf|durfen|durfte|durften|mag|mogen|moglich\\S*|moglicherweise|vielleicht|imstande|in der lage|lasst sich|lassen sich) '),
    mark('future', ' (?:wird|werden|werde|wirst) ', true), mark('future possible', ' (?:wurde|wurden) ', true), mark('intention future', ' (?:beabsichtig\\S+|plant|planen|gedenk\\S+|absicht|will|wollen) '),
    mark('demand', ' (?:forder\\S+|verlang\\S+|besteht auf|bestehen auf) '), mark('expectation', ' (?:erwart\\S+|rechn\\S+ damit) '), mark('hope', ' (?:hoff\\S+) '),
  ],
  es: [
    mark('right', ' reserv\\S+ (?:el|su) derecho '), mark('obligation', ' (?:debe|deben|debemos|debera|deberan|debia|debian|tiene que|tienen que|tendra que|tendran que|hay que|ha de|han de|obligad\\S+|necesario|prohibi\\S+) '),
    mark('advice', ' (?:deberia|deberian|convendria|conviene) '), mark('possible', ' (?:puede|pueden|podemos|podra|podran|podria|podrian|pueda|puedan|pudiera\\S*|podia|podian|pudo|pudieron|pudimos|poder|posible\\S*|posibilidad|capaz|capaces|quiza\\S*) '),
    mark('future', ' (?:va|van|vamos) a \\S+r '), mark('intention future', ' (?:tiene (?:la )?intencion|tienen (?:la )?intencion|preve|preven|planea\\S*|se propone|se proponen|pretende\\S*) '),
    mark('demand', ' (?:exig\\S+|exij\\S+|reclam\\S+) '), mark('expectation hope', ' (?:esper[aeo]\\S*) '), mark('expectation', ' (?:preve) '),
  ],
  ar: [
    mark('right', ' \\S?(?:تحتفظ|يحتفظ|احتفظت|احتفظ|يحتفظون|الاحتفاظ) (?:\\S+ ){0,3}?\\S?(?:بحق\\S*|الحق\\S*) '), mark('obligation', ' \\S?(?:يجب|يتعين|يلزم|لابد|يتوجب|ملزم\\S*|يحظر|لا يجوز|ولا يجوز|لا يمكن|ولا يمكن|لا يصح) '), mark('obligation possible', ' لا يجوز '),
    mark('advice obligation', ' \\S?(?:ينبغي|يفترض|يستحسن) '), mark('possible', ' \\S?قد (?=[يتن]\\S)'), mark('possible', ' \\S?(?:يمكن\\S*|تستطيع|يستطيع|يستطيعون|يجوز|بامكان\\S*|ممكن\\S*|بوسع\\S*|ربما|يحق\\S*|تقدر|يقدر|القدره|امكان\\S*|محتمل\\S*) '),
    mark('future', ' \\S?سوف '), mark('intention future', ' \\S?(?:تعتزم|يعتزم|تنوي|ينوي|تخطط|يخطط|تزمع|يزمع) '), mark('demand', ' \\S?(?:تطالب|يطالب|نطالب|طالبت|طالب) '), mark('expectation', ' \\S?(?:تتوقع|يتوقع|نتوقع|توقعت|تنتظر|ينتظر|ننتظر) '),
    mark('hope', ' \\S?(?:تامل|يامل|نامل|اعربت عن املها|ترجو|نرجو) '), mark('future', ' [وف]?س(?!ياس|يار|ياد|ياح|ياق|يطر|يناريو|تين |ته |تون |نه |نوات|نوي|ند|تار|يره |يل|نغافور|يدي|يد |يده )[يتن]\\p{L}{3,} '),
  ],
  zh: [
    mark('right', '保留[^，。；]{0,30}权'), mark('obligation possible', '不能|不可(?!避免|分割|或缺|剥夺|侵犯)|无法'), mark('obligation', '必须|须|不得|务必|有义务|有责任'), mark('advice obligation', '应当|应该|应(?!对|用|急|邀|约|变|付|答|验|该)|理应'),
    mark('possible', '可能|可以|也许|或许|能够|有可能|(?<!许|认|宁|准|尚|不)可(?!靠|信|持|见|怕|爱|行|观|再|疑|避|分|或|剥|侵)|或将|或会'), mark('possible future ability', '能(?!源|力|量)|会(?!议|谈|晤|见|员|计|合|面|费)'), mark('intention', '拟(?!定|议)|打算|计划(?!的)|准备(?!金)|有意'), mark('future', '将(?!军|领|士|近)|即将'),
    mark('demand', '要求|敦促'), mark('expectation', '期待|期望|预计'), mark('hope', '希望|盼望'),
  ],
}

/** Which changes of force are worth saying, by what was lost and what came instead. */
// biome-ignore format: a table
export const CONTRASTS: Readonly<Record<ModalClass, readonly ModalClass[]>> = {
  obligation: ['advice', 'possible', 'intention'],
  advice: ['obligation', 'possible', 'future'],
  possible: ['obligation', 'advice', 'future', 'intention', 'demand'],
  future: ['possible', 'intention', 'advice', 'obligation'],
  intention: ['obligation', 'possible'],
  demand: ['expectation', 'hope'],
  expectation: ['demand', 'hope'],
  hope: ['demand', 'expectation'],
  ability: [],
  right: ['future', 'intention', 'possible', 'obligation', 'demand'],
}

/** Synthetic futures, on the form as written: Spanish shows them by an accent that keys do not keep; French ones are never capitalised names. */
export const SYNTHETIC_FUTURES: Readonly<Record<string, RegExp>> = {
  es: /^(?!detrás|atrás|podr|deber|tendrá que)\p{Ll}{2,}r(?:á|án|emos)$/u,
  fr: /^(?!opéra|contra|extra|ultra|intra|infra|front|affront|caméra|chœura|pourr|devr|faudr)\p{Ll}+(?:er|ir|dr|tr|vr|br|rr|ur)(?:a|ont|ons)$/u,
}

/** Negation, read like the markers. What must not be is what may not be, and what must only be so what may only be so: under negation the two change places between languages. */
export const NEGATIONS: Readonly<Record<string, RegExp>> = {
  en: / (?:not|no|none|nobody|nothing|never|neither|nor|cannot|without|t|only) /u,
  ru: / (?:не|ни|нет|нельзя|никто|никого|никому|никак\S+|ничто|ничего|никогда|только|лишь) /u,
  fr: / (?:ne|n|nul|nulle|aucun|aucune|pas|jamais|sans|ni|seulement) /u,
  de: / (?:nicht|nichts|kein\S*|niemand\S*|nie|niemals|weder|ohne|erst|nur) /u,
  es: / (?:no|nadie|ningun\S*|nunca|jamas|ni|sin|nada|solo|solamente|unicamente) /u,
  ar: / [وف]?(?:لا|لم|لن|ليس|ليست|غير|دون|عدم|الا|فقط) /u,
  zh: /[不没無无未非勿莫只仅]/u,
}
