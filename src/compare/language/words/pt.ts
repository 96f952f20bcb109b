import type { LanguageWords } from './types.ts'

/** Portuguese, of Portugal and of Brazil. Its future shows by an accent: `-rá`, `-rão`. */
export const pt: LanguageWords = {
  modality: {
    obligation: `deve, devem, devemos, deverá, deverão, devia, deviam, tem/têm/tinha/tinham de/que, terá/terão de/que, é/são obrigado/obrigada/obrigados/obrigadas a, obrigat*, necessário, necessária, necessários, necessárias, é preciso, proibid*, cabe a, incumbe`,
    advice: 'deveria, deveriam, convém, seria conveniente, recomend*, aconselh*',
    exemption: 'não é/são obrigado/obrigada/obrigados/obrigadas, não é necessário, não precisa/precisam, não tem/têm de',
    possible: `pode, podem, podemos, poderá, poderão, poderia, poderiam, podia, podiam, possa, possam, possível, possíveis, possibilidade, eventual*, talvez, permitid*, permite, permitem, autorizad*`,
    'possible ability': 'capaz, capazes, em condições de, capacidade',
    future: 'vai/vão/vamos *ar, vai/vão/vamos *er, vai/vão/vamos *ir',
    entitlement: `tem/têm/terá/terão (_) direito, direito a/de, faculdade`,
    readiness: 'pronto/pronta/prontos/prontas a/para, disposto/disposta/dispostos/dispostas a, disponibilidade, disponív*',
    intention:
      'tenciona, tencionam, pretende, pretendem, pretendemos, intenção, prevê, preveem, previsto, prevista, previstos, previstas, propõe-se, planeja, planejam, planeia, planeiam, quer, querem',
    effort: 'tenta, tentam, tentativa, procura, procuram, esforç*, busca, buscam',
    commitment: 'compromet*, compromiss*, promet*, promess*, garant*',
    consideration: 'considera/consideram a possibilidade, estuda/estudam a possibilidade, pondera, ponderam',
    demand: 'exig*, exij*, reivindic*, insist*',
    urge: 'exort*, insta, instam, instou, apel*',
    ask: 'pede, pedem, pedimos, pediu, pedido, solicit*, roga, rogam, requer*',
    invite: 'convid*, encoraj*, incentiv*, propõe, propõem, propôs, suger*',
    expectation: 'espera-se, aguarda, aguardam, conta que, expectativ*',
    'expectation hope': 'espera, esperam, esperamos, esperou',
    hope: 'esperança, faz/fazem votos, oxalá',
    right: 'reserva-se/reservam-se o direito, reserv* o direito',
    none: 'logo que possível, se possível, na medida do possível, o mais cedo possível, o poder, poderes, do poder, no poder, ao poder, devido, devida',
  },
  futureEndings:
    '=*ará, =*arão, =*erá, =*erão, =*irá, =*irão, =*porá, =*porão, =fará, =farão, =dirá, =dirão, =trará, =trarão, =será, =serão, =terá, =terão, =haverá',
  notFuture: 'poderá, poderão, deverá, deverão',
  negation: 'não, ninguém, nenhum, nenhuma, nada, nunca, jamais, nem, tampouco',
  restriction: 'só, somente, apenas, unicamente, exclusivamente',
  negative: `sem, in*, im*, il*, ir*, des*, falt*, carec*, ausên*, ausent*, neg*, recus*, rejeit*, proib*, imped*, evit*, abst*, cess*, deix*, salvo, exceto, excepto, exclu*, pouco*, raramente, antes, ainda, continua*, permanec*, livr*, liber*, outr*, contra*, fora, fracass*, priv*, isent*, menos, até, mal*, omit*, omiss*, renunci*, suspen*, revog*, perd*, mais, sequer, longe`,
  doubt: `provavel*, provável, prováveis, aparentemente, parece, parecem, parecia, talvez, presumivelmente, presum*, supost*, alegad*, ao que parece, ao que tudo indica, acredita-se, julga-se, possivelmente`,
  softened: `pode, podem, poderá, poderia, poderiam, possív*, eventual*, *ria, *riam, acredit*, crê, suspeit*, supõe, potencial*, prevê-se, estim*`,
  hearsay: 'supost*, alegad*, ao que parece',
  degree:
    'quase, praticamente, em grande parte, em larga medida, principalmente, sobretudo, na maioria, em parte, parcialmente, mal, dificilmente',
  possibleForms: '*ável, *áveis, *ível, *íveis',
  attribution:
    'segundo, de acordo com, conforme, na opinião, nas palavras, no entender, citando, em conformidade, nos termos, considera*',
  approximate: 'cerca de, aproximadamente, quase, por volta de, em torno de, uns, umas',
  bounds: `mais de, menos de, pelo menos, até, no máximo, no mínimo, dezen*, centen*, dúzia*, milhares, estim*, calcul*, não mais, super*, pouco mais, pouco menos`,
  saying: {
    say: 'disse, disseram, diz, dizem, declar*, anunci*, acrescent*, explic*, inform*, comunic*, sublinh*, salient*, destac*, observ*, refer*, record*, confirm*, respond*, afirm*, segundo',
    claim: 'aleg*, sustent*, pretens*',
    admit: 'admit*, reconhec*, confess*, conced*',
    none: 'informação, informações, declaração de, referência*, referendo*',
  },
  titles: {
    president: 'presidente, presidenta, presidentes, chefe de estado, chefe do estado',
    'head-of-government':
      'primeiro-ministro, primeira-ministra, primeiro ministro, primeira ministra, chefe de governo, chefe do governo, chanceler federal, premiê',
    'head-of-government minister': 'chanceler, chanceleres',
    minister: 'ministro, ministra, ministros, ministras, secretário/secretária de estado',
    'secretary-general': 'secretário-geral, secretária-geral, secretário/secretária geral',
    ambassador: 'embaixador*, embaixatriz',
    spokesperson: 'porta-voz, porta-vozes, porta voz',
    monarch: 'rei, rainha, emir, sultão, imperador',
    governor: 'governador*',
    mayor: 'prefeito, prefeita, presidente da câmara',
    envoy: 'enviado, enviada, representante especial, emissário',
    none: 'vice-president*, vice-ministr*, vice president*, conselho de ministros, presidente da comissão, presidente do tribunal, presidente da assembleia, presidente do conselho, presidência',
  },
}
