/**
 * False friends: English words, and the words of another language that look like them and mean something else. Entries as in `phrases.ts`; on both sides of a line
 * the forms of one word. From the classic lists of each language; pairs whose calque has become good usage are left out. Arabic and Chinese have too few words
 * that look English for a list.
 */
// biome-ignore format: a table
export const FALSE_FRIENDS: Readonly<Record<string, readonly (readonly [english: string, friend: string])[]>> = {
  fr: [
    ['eventually', 'éventuellement'], ['eventual', 'éventuel, éventuelle, éventuels, éventuelles'], ['actually', 'actuellement'], ['actual', 'actuel, actuelle, actuels, actuelles'], ['sensible', 'sensible, sensibles'], ['deception', 'déception'],
    ['resume/resumes/resumed', 'résume, résument, résumé, résumer'], ['achieve/achieves/achieved', 'achève, achèvent, achevé, achever'], ['pretend/pretends/pretended', 'prétend, prétendent, prétendu, prétendre'], ['injury, injuries', 'injure, injures'],
    ['prejudice, prejudices', 'préjudice, préjudices'], ['commodity, commodities', 'commodité, commodités'], ['evidence', 'évidence, évidences'], ['comprehensive', 'compréhensif, compréhensive, compréhensifs, compréhensives'], ['deputy, deputies', 'député, députée, députés'],
    ['editor, editors', 'éditeur, éditeurs'], ['hazard, hazards', 'hasard, hasards'], ['sympathetic', 'sympathique, sympathiques'], ['report/reports/reported', 'reporte, reportent, reporté, reporter'], ['support/supports/supported', 'supporte, supportent, supporté, supporter'], ['attend/attends/attended', 'attend, attendent, attendu, attendre'],
    ['agenda', 'agenda'], ['trespass', 'trépas, trépasser'],
  ],
  de: [
    ['eventually', 'eventuell'], ['eventual', 'eventuell*'], ['actually', 'aktuell'], ['actual', 'aktuelle, aktuellen, aktueller, aktuelles'], ['become/becomes/became', 'bekommt, bekommen, bekam, bekamen'], ['brave', 'brav, brave, braven'], ['sensible', 'sensibel, sensible, sensiblen'],
    ['billion, billions', 'Billion, Billionen'], ['oversee/oversees/oversaw', 'übersieht, übersehen, übersah'], ['spend/spends/spent', 'spendet, spenden, spendete, gespendet'], ['fabric, fabrics', 'Fabrik, Fabriken'], ['concern, concerns', 'Konzern, Konzerne'], ['consequently', 'konsequent, konsequenterweise'],
    ['critic, critics', 'Kritik'], ['decent', 'dezent, dezente, dezenten'], ['ordinary', 'ordinär, ordinäre, ordinären'], ['pathetic', 'pathetisch*'], ['provision, provisions', 'Provision, Provisionen'], ['prospect, prospects', 'Prospekt, Prospekte'], ['sympathetic', 'sympathisch*'], ['murder, murders', 'Mörder'],
    ['formula, formulas', 'Formular, Formulare'], ['warehouse, warehouses', 'Warenhaus, Warenhäuser'], ['confession, confessions', 'Konfession, Konfessionen'],
  ],
  es: [
    ['eventually', 'eventualmente'], ['eventual', 'eventual, eventuales'], ['actually', 'actualmente'], ['actual', 'actual, actuales'], ['compromise, compromises', 'compromiso, compromisos'], ['billion, billions', 'billón, billones'], ['assist/assists/assisted', 'asiste, asisten, asistió, asistir'], ['attend/attends/attended', 'atiende, atienden, atendió, atender'],
    ['casualty, casualties', 'casualidad, casualidades'], ['commodity, commodities', 'comodidad, comodidades'], ['deception', 'decepción'], ['exit, exits', 'éxito, éxitos'], ['fabric, fabrics', 'fábrica, fábricas'], ['injury, injuries', 'injuria, injurias'], ['notice, notices', 'noticia, noticias'], ['policy, policies', 'policía, policías'],
    ['pretend/pretends/pretended', 'pretende, pretenden, pretendió, pretender'], ['quote, quotes', 'cuota, cuotas'], ['record/records/recorded', 'recuerda, recuerdan, recordó, recordar'], ['resume/resumes/resumed', 'resume, resumen, resumió, resumir'], ['sensible', 'sensible, sensibles'], ['success, successes', 'suceso, sucesos'],
    ['support/supports/supported', 'soporta, soportan, soportó, soportar'], ['contest/contests/contested', 'contesta, contestan, contestó, contestar'], ['large', 'largo, larga, largos, largas'], ['parents', 'parientes'],
  ],
  it: [
    ['eventually', 'eventualmente'], ['eventual', 'eventuale, eventuali'], ['actually', 'attualmente'], ['actual', 'attuale, attuali'], ['ultimately', 'ultimamente'], ['argument, arguments', 'argomento, argomenti'], ['attend/attends/attended', 'attende, attendono, attendere'], ['delusion', 'delusione'], ['factory, factories', 'fattoria, fattorie'],
    ['magazine, magazines', 'magazzino, magazzini'], ['parents', 'parenti'], ['pretend/pretends/pretended', 'pretende, pretendono, pretendere'], ['rumour, rumours', 'rumore, rumori'], ['sensible', 'sensibile, sensibili'], ['sympathetic', 'simpatico, simpatica'], ['definitely', 'definitivamente'], ['confront/confronts/confronted', 'confronta, confrontano, confrontare'],
  ],
  pt: [
    ['eventually', 'eventualmente'], ['eventual', 'eventual, eventuais'], ['actually', 'atualmente, actualmente'], ['actual', 'atual, atuais'], ['ultimately', 'ultimamente'], ['compromise, compromises', 'compromisso, compromissos'], ['assist/assists/assisted', 'assiste, assistem, assistiu, assistir'], ['attend/attends/attended', 'atende, atendem, atendeu, atender'],
    ['appoint/appoints/appointed', 'aponta, apontam, apontou, apontar'], ['deception', 'decepção'], ['exit, exits', 'êxito, êxitos'], ['fabric, fabrics', 'fábrica, fábricas'], ['injury, injuries', 'injúria, injúrias'], ['notice, notices', 'notícia, notícias'], ['policy, policies', 'polícia'], ['prejudice, prejudices', 'prejuízo, prejuízos'],
    ['pretend/pretends/pretended', 'pretende, pretendem, pretendeu, pretender'], ['push/pushes/pushed', 'puxa, puxam, puxou, puxar'], ['resume/resumes/resumed', 'resume, resumem, resumiu, resumir'], ['sensible', 'sensível, sensíveis'], ['support/supports/supported', 'suporta, suportam, suportou, suportar'], ['parents', 'parentes'],
  ],
  nl: [
    ['eventually', 'eventueel'], ['eventual', 'eventueel, eventuele'], ['actually', 'actueel'], ['actual', 'actueel, actuele'], ['brave', 'braaf, brave'], ['billion, billions', 'biljoen'], ['consequently', 'consequent'], ['fabric, fabrics', 'fabriek, fabrieken'], ['mayor, mayors', 'majoor'], ['ordinary', 'ordinair, ordinaire'],
    ['sympathetic', 'sympathiek, sympathieke'], ['physician, physicians', 'fysicus, fysici'], ['novel, novels', 'novelle, novellen'], ['genial', 'geniaal, geniale'],
  ],
  ru: [
    ['actual', 'актуальн*'], ['actually', 'актуально'], ['accurate', 'аккуратн*'], ['accurately', 'аккуратно'], ['decade, decades', 'декада, декады, декаду, декад, декаде'], ['obligation, obligations', 'облигация, облигации, облигацию, облигаций'], ['mayor, mayors', 'майор, майора, майору, майоры'], ['magazine, magazines', 'магазин, магазина, магазине, магазины'],
    ['fabric, fabrics', 'фабрика, фабрики, фабрику'], ['concern, concerns', 'концерн, концерна, концерны'], ['protection', 'протекция, протекции, протекцию'], ['pretend/pretends/pretended', 'претенду*, претендов*'], ['intelligent', 'интеллигентн*'], ['data', 'дата, даты'], ['direction, directions', 'дирекция, дирекции, дирекцию'],
    ['family, families', 'фамилия, фамилии, фамилию'], ['physician, physicians', 'физик, физика, физики, физиков'], ['prospect, prospects', 'проспект, проспекты'], ['speculation, speculations', 'спекуляц*'], ['sympathetic', 'симпатичн*'], ['technique, techniques', 'техника, технику'], ['utilise/utilises/utilised, utilize/utilizes/utilized', 'утилизир*'],
    ['virtually', 'виртуально'], ['billion, billions', 'биллион*'], ['sentence, sentences', 'сентенц*'], ['resume/resumes/resumed', 'резюмир*'],
  ],
}
