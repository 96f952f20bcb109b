import type { LanguageWords } from './types.ts'

/** Italian. Its future shows by an accent: `-rà`, `-ranno`. */
export const it: LanguageWords = {
  modality: {
    obligation: `deve, devono, dobbiamo, dovrà, dovranno, doveva, dovevano, debba, debbano, è/sono tenuto/tenuta/tenuti/tenute a, obbligat*, obbligator*, necessario, necessaria, necessari, necessarie, occorre, bisogna, vietat*, proibit*, è/sono/sia/siano costrett*`,
    advice: 'dovrebbe, dovrebbero, conviene, sarebbe opportuno, raccomand*, consigli*, opportuno',
    exemption: 'non è/sono tenuto/tenuta/tenuti/tenute, non occorre, non bisogna, non è necessario, non deve necessariamente',
    possible: `può, possono, possiamo, potrà, potranno, potrebbe, potrebbero, poteva, potevano, possa, possano, possibile, possibili, possibilità, eventual*, forse, permess*, consentit*, consente, consentono, autorizzat*`,
    'possible ability': 'in grado di, capace, capaci, capacità',
    'possible obligation': 'è/sono da',
    entitlement: `ha/hanno/avrà/avranno (_) diritto, diritto a/di, facoltà`,
    readiness: 'pronto/pronta/pronti/pronte a, disposto/disposta/disposti/disposte a, disponibilità, disponibil*',
    intention:
      'intende, intendono, intendiamo, intenzione, prevede, prevedono, previsto, prevista, previsti, previste, si propone, si propongono, vuole, vogliono, mira, mirano, programma di',
    effort:
      'cerca di, cercano di, tenta, tentano, tentativ*, si adopera, si adoperano, si sforza, si sforzano, sforz*, adoperarsi',
    commitment: `si impegna, si impegnano, impegn*, promett*, promess*, garantis*`,
    consideration: 'sta/stanno valutando, valuta, valutano, prende/prendono in considerazione, esamina/esaminano la possibilità',
    demand: 'esige, esigono, esigiamo, pretend*, insist*, rivendic*',
    urge: 'esort*, sollecit*, incita, incitano',
    ask: 'chiede, chiedono, chiediamo, chiesto, richied*, richiest*, domand*, appell*, prega, pregano',
    invite: 'invit*, incoraggi*, propone, propongono, suggeri*',
    expectation: `si aspetta, si aspettano, ci aspettiamo, attende, attendono, si prevede`,
    hope: 'spera, sperano, speriamo, speranza, auspic*, augur*',
    right: 'si riserva/riservano (il) diritto, si riserva/riservano di',
    none: 'se si vuole, appena possibile, se possibile, per quanto possibile, il più presto possibile, il potere, i poteri, al potere',
  },
  futureEndings:
    '=*erà, =*eranno, =*irà, =*iranno, =*rrà, =*rranno, =*drà, =*dranno, =*vrà, =*vranno, =sarà, =saranno, =farà, =faranno, =darà, =daranno',
  notFuture: 'potrà, potranno, dovrà, dovranno',
  negation: 'non, nessuno, nessuna, nessun, niente, nulla, mai, né, neppure, neanche',
  restriction: 'solo, soltanto, solamente, unicamente, esclusivamente',
  negative: `senza, in*, im*, il*, ir*, dis*, s*, manc*, assen*, rifiut*, respin*, proib*, viet*, imped*, evit*, asten*, cess*, ferm*, tranne, eccetto, esclu*, poco, pochi, appena, raramente, prima, ancora, resta*, riman*, liber*, altr*, contr*, fuori, fall*, priv*, esent*, invece, meno, finché, mal*, omett*, omess*, rinunc*, sospen*, revoc*, perd*, nega*, nego, più, anzi, bensì, lungi`,
  notNegative: 'insieme, in, interno',
  doubt: `probabil*, verosimil*, apparentemente, sembra, sembrano, pare, paiono, forse, presumibilmente, presunt*, a quanto pare, a quanto sembra, secondo ogni probabilità, si ritiene, si crede, asserit*`,
  softened: `può, possono, potrebbe, potrebbero, possibil*, eventual*, *rebbe, *rebbero, ritien*, riten*, cred*, sospett*, suppon*, potenzial*, si prevede, stim*`,
  hearsay: 'presunt*, a quanto pare, pare, paiono, asserit*',
  degree:
    'quasi, praticamente, in gran parte, in larga misura, ampiamente, principalmente, soprattutto, per lo più, in parte, parzialmente, a malapena, difficilmente',
  possibleForms: '*abile, *abili, *ibile, *ibili',
  attribution:
    'secondo, a detta, a giudizio, a parere, ad avviso, stando a, citando, in base a, ai sensi, conformemente, considera*, ritien*',
  approximate: 'circa, quasi, intorno a, attorno a, approssimativamente, pressappoco, all incirca',
  bounds: `più di, oltre, meno di, almeno, fino a, al massimo, al minimo, decin*, centinai*, dozzin*, ventin*, trentin*, migliai*, stim*, poco più, poco meno, non più, super*`,
  saying: {
    say: 'dice, dicono, detto, ha/hanno dichiarato, dichiar*, afferm*, annunci*, aggiun*, spieg*, comunic*, precis*, sottoline*, not*, osserv*, rifer*, ricord*, conferm*, rispost*, rispond*, secondo',
    claim: 'sostien*, sosten*, pretes*, asser*',
    admit: 'ammett*, ammess*, riconosc*, riconosciut*, confess*, conced*',
    none: 'notevol*, notizia, notizie, noto, nota, note, notte',
  },
  titles: {
    president: 'presidente, presidentessa, presidenti, capo dello stato',
    'head-of-government':
      'primo ministro, prima ministra, capo del governo, presidente del consiglio, premier, cancelliere, cancelliera',
    minister: 'ministro, ministra, ministri, ministre, segretario di stato',
    'secretary-general': 'segretario/segretaria generale',
    ambassador: 'ambasciator*, ambasciatrice, ambasciatrici',
    spokesperson: 'portavoce',
    monarch: 're, regina, emiro, sultano, imperatore',
    governor: 'governator*, governatrice',
    mayor: 'sindaco, sindaca, sindaci',
    envoy: 'inviato, inviata, rappresentante speciale, emissario',
    none: 'vicepresident*, viceministr*, vice ministro, consiglio dei ministri, presidente della commissione, presidente della corte, presidente dell assemblea, presidente del tribunale, presidenza',
  },
}
