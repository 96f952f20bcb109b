import type { LanguageWords } from './types.ts'

/** Spanish. Its future shows by an accent: `-rá`, `-rán`, `-remos`. */
export const es: LanguageWords = {
  modality: {
    obligation: `debe, deben, debemos, deberá, deberán, debía, debían, deba, deban, debió, debiendo, tiene/tienen/tenía/tenían/tenga/tengan que, tendrá/tendrán que, hay/había/habrá que, ha/han/había/habían/hemos de _, obligad*, obligatori*, necesario, necesaria, necesarios, necesarias, prohib*, está/están obligad*,
      es/son preciso, menester, obligación, corresponde`,
    advice: 'debería, deberían, debiera, debieran, convendría, conviene, aconsejable, recomend*, recomiend*, sería conveniente',
    exemption:
      'no está/están obligad*, no tiene/tienen que, no tiene/tienen por qué, no hace falta, no es necesario, no necesita/necesitan',
    possible: `puede, pueden, podemos, podrá, podrán, podremos, podría, podrían, pueda, puedan, podamos, pudiera, pudieran, pudiese, pudiesen, podía, podían, pudo, pudieron, pudimos, poder, posible, posibles, posibilidad, posibilidades, quizá, quizás, tal vez, permit*, autorizad*,
      cabe, eventual*, facultad*`,
    'possible ability':
      'capaz, capaces, tendrá/tendrán/tiene/tienen la facultad, en condiciones de, en disposición de, capacidad, logr*, en situación de, en posición de',
    future:
      'va/van/vamos a *ar, va/van/vamos a *er, va/van/vamos a *ir, va/van/vamos a *arse, va/van/vamos a *erse, va/van/vamos a *irse',
    entitlement: `tiene/tienen/tendrá/tendrán/tenga/tengan (_) derecho, derecho a, facultad*`,
    readiness:
      'dispuest* a, listo/lista/listos/listas para *ar/*er/*ir/*arse, preparad* para *ar/*er/*ir, disposición a, disposición para, disponibilidad',
    intention:
      'tiene/tienen/tenía (la) intención, intención de, prevé, prevén, previst*, planea*, proyect*, se propon*, pretende, pretenden, piensa, piensan, quiere, quieren, decidid* a, resuelt* a, tiene/tienen previsto, tiene/tienen pensado',
    effort:
      'intent*, trata/tratan/tratará/tratarán/tratado de, procur*, busc*, se esforz*, se esfuerz*, esforz*, esfuerz*, hará/harán lo posible, hará/harán todo',
    commitment: 'se compromet*, compromet* a, compromiso*, comprometid*, promet*, promes*, garantiz* que, jur*',
    consideration:
      'considera/consideran (la) posibilidad, estudia/estudian (la) posibilidad, estudia, estudian, contempla, contemplan, baraja, barajan, sopesa, sopesan, se plantea, se plantean, valora, valoran, está/están considerando, está/están estudiando',
    demand: 'exig*, exij*, reclam*, insist*, reivindic*',
    urge: 'insta, instan, instó, instaron, instamos, instando, instar, instará, instarán, exhort*, apremi*, urge a, urgen a, urgió',
    ask: 'pide, piden, pidió, pidieron, pedir*, pidiendo, pedid*, solicit*, llama/llaman/llamó/llamaron a, hace/hacen/hizo/hicieron un llamamiento, llamamiento, ruega, ruegan, apela/apelan/apeló a, convoc*, requier*, requir*, hace/hacen un llamado',
    invite:
      'invit*, alient*, alent*, anim*, propone/proponen/propuso/propusieron que, propone, proponen, propuso, sugier*, suger*, sugir*',
    'expectation hope': 'espera, esperan, esperamos, esperó, esperaba, esperaban, esperando, espere, esperen, esperar, esperado',
    expectation: 'cuenta/cuentan/contamos con que, confía/confían/confiamos en que, previsible, expectativ*, aguard*',
    hope: 'esperanza, esperanzas, ojalá, anhel*, hace/hacen votos, desea, desean, confía/confían en',
    right: 'reserv* el/su/todos derecho/derechos, reserv* todos los/sus derechos',
    none: `lo antes posible, cuanto antes posible, a ser posible, si es posible, en la medida de lo posible, tan pronto como sea posible, los poderes, el poder, al poder, del poder, poderes, no obstante, instanci*, instante*, instancia, instituc*, en espera, a la espera, intenta*, animal*, animo, ánimo, ánimos, reclamaci*, deber, deberes, pedido de, deb/deba/deben a que,
      se debe a, se deben a, debe a, debido a, deben a, debida*, debido, debidos, conjur*, compete*, jurid*, jurídic*, jurisd*, juríd*, jurado*`,
  },
  futureEndings:
    '=*ará, =*arán, =*aremos, =*erá, =*erán, =*eremos, =*irá, =*irán, =*iremos, =*drá, =*drán, =*dremos, =*brá, =*brán, =*bremos, =*rrá, =*rrán, =hará, =harán, =dirá, =dirán',
  notFuture:
    'podrá, podrán, podremos, deberá, deberán, deberemos, =quizá, =atrás, =detrás, irán, alcorán, =irán, =teherán, tendrá que, tendrán que, querrá, querrán',
  negation: 'no, nadie, ningún, ninguno, ninguna, ningunos, nunca, jamás, ni, nada, tampoco',
  restriction: 'solo, sólo, solamente, únicamente, exclusivamente, sino',
  negative: `sin, impos*, inadm*, inace*, inal*, inev*, insuf*, incap*, inex*, inva*, intol*, invio*, indiv*, indisp*, ileg*, ilíc*, irre*, irres*, des*, falt*, carec*, carenc*, ausen*, neg*, niega*, rechaz*, prohib*, imped*, impid*, evit*, abst*, ces*, cese, deten*, detuv*, dej*, solo, sólo, solamente, únicamente, único, únic*,
    salvo, excepto, exclu*, excepción, poco*, apenas, raramente, antes, tard*, todavía, aún, permanec*, sigue*, libre*, liber*, otro*, otra*, contra*, fuera, fracas*, priv*, exent*, sino, menos, hasta, mal*, omit*, omis*, renunci*, suspen*, levant*, pérdid*, perd*, protege*, prote*, sustra*, renuen*, nul*, lejos, más, evad*`,
  notNegative:
    'desarroll*, desde, después, despu*, desea*, desead*, deseo*, destin*, descri*, desemp*, destac*, despach*, negocia*, negoci*, detenid*, cesión, mal',
  doubt:
    'probable, se cree/piensa/estima/supone, se cree,  probables, probablemente, posiblemente, aparentemente, parec*, al parecer, presunt*, supuest*, quizá, quizás, tal vez, acaso, seguramente, a lo mejor, por lo visto, según parece, presumiblemente, verosímil*, es de suponer, con toda probabilidad',
  softened: `susceptible*, capaz, capaces, proclive*, propens*, amenaza con, se dice, se rumorea, *ría, *rían, puede, pueden, pued*, pudier*, debe de, deben de, podr*, posib*, cre*, supon*, piens*, sospech*, alega*, sugier*, potencial*, estim*, se espera`,
  hearsay: 'presunt*, supuest*, según parece, según se informa/dice/afirma, al parecer, por lo visto',
  degree: `casi, prácticamente, en gran parte, en gran medida, mayormente, principalmente, fundamentalmente, sobre todo, en su mayoría, en su mayor parte, en parte, parcialmente, apenas, difícilmente, en cierta medida`,
  possibleForms: '*able, *ables, *ible, *ibles',
  attribution:
    'a su/nuestro/mi/cuyo entender/juicio/parecer, a entender, a ojos, |para el/la/los/las, consider*, estim*, opin*, cree, creen, desde el punto de vista, según, de acuerdo con, conforme, a juicio, en palabras, en opinión, de conformidad con, a decir de, citando, en virtud de, con arreglo a',
  approximate: `unos, unas, aproximadamente, cerca de, alrededor de, casi, en torno a, cosa de, aproximado, aproximados, en torno al, alrededor del`,
  bounds: `aproxim*, más de, menos de, al menos, por lo menos, hasta, como mínimo, como máximo, estim*, poco, algo más, algo menos, calcul*, decena*, centena*, docena*, quincena, veintena, treintena, cuarentena, miles, cientos, super*, rond*, cifr*, no más, apenas, próxim*`,
  saying: {
    say: 'dijo, dijeron, dice, dicen, dicho, declaró, declararon, declara, declaran, declaraba, declarar, informó, informaron, informa, informan, afirm*, indic*, señal*, anunció, anunciaron, anuncia, anuncian, manifestó, manifestaron, manifiesta, explic*, añad*, subray*, destac*, record*, advirt*, advert*, confirm*, respond*, escrib*, según, comunic*, expres*, precis*, recalc*, coment*, conclu*, de acuerdo con, en palabras, asegur*, apunt*, calific*, describ*, relat*, hizo saber, reiter*',
    claim:
      'alega, alegan, alegó, alegaron, alegando, alegado, sosten*, sostien*, sostuv*, pretendid*, supuestamente, presuntamente, aduc*',
    admit: 'admit*, reconoc*, reconozc*, confes*, concede, concedió, acept*',
    none: 'información*, manifestación*, manifestantes, indicador*, acuerdo, precisament*, declaración de',
  },
  stance: {
    condemn: 'conden*, denunci*, repudi*',
    reject: 'rechaz*, repudi*',
    deplore: 'deplor*',
    regret: 'lament*',
    concern: 'preocup*, inquiet*, alarm*',
    note: 'toma/toman/tomó/tomaron/tomando nota, observ*, constat*, nota que, señala*',
    welcome:
      'acoge/acogen/acogió/acogieron, acogiendo, celebra/celebran/celebró/celebraron, celebramos, se felicit*, beneplácito, bienvenid*, se congratul*, saluda*',
    commend: 'encomi*, elogi*, rinde/rinden/rindió homenaje, felicit*, aplaud*, aprecia*',
    none: 'se celebra/celebran/celebró/celebraron, celebra/celebran/celebró/celebraron una, celebra/celebran/celebró/celebraron su, lamentable*',
  },
  strong: `enérgicamente, enérgic*, firmemente, firme, firmes, profundamente, profund*, gravemente, grave, graves, seriamente, seri*, fuerte*, fuertemente, categóric*, plenamente, plen*, totalmente, total*, completamente, resueltamente, rotund*, absolutamente, absolut*, extremadamente, extrem*, muy, sumamente, suma, vivamente, viv*, en los términos más,
    más, sin reservas, inequívoc*, incondicional*, encarecidamente, calurosamente, cordial*, especialmente, sever*, rigur*, inquebrantable*, tajante*, contundente*, gran, mayor, alta, altamente, hond*, vehemente*, decidid*`,
  titles: {
    president: 'presidente, presidenta, presidentes, jefe del estado, jefe de estado',
    'head-of-government':
      'primer ministro, primera ministra, primeros ministros, canciller federal, presidente/presidenta del gobierno, jefe/jefa del gobierno, jefe/jefa de gobierno, premier, presidente/presidenta del consejo de ministros',
    'head-of-government minister': 'canciller, cancilleres',
    minister: 'ministro, ministra, ministros, ministras, secretario/secretaria de estado, titular de',
    'secretary-general': 'secretario/secretaria general',
    ambassador: 'embajador*, embajadora*',
    spokesperson: 'portavoz, portavoces, vocero, vocera',
    monarch: 'rey, reina, emir, sultán, emperador',
    governor: 'gobernador*, gobernadora*',
    mayor: 'alcalde, alcaldesa, intendente',
    envoy: 'enviado/enviada, enviados, representante especial, emisari*',
    none: 'vicepresident*, viceministr*, consejo de ministros, presidente/presidenta del consejo, presidente/presidenta de la comisión, presidente/presidenta de la asamblea, presidente/presidenta del tribunal, presidencia*',
  },
}
