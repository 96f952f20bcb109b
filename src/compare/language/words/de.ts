import type { LanguageWords } from './types.ts'

/** German. */
export const de: LanguageWords = {
  modality: {
    obligation: `muss, müssen, musste, mussten, müsse, ist/sind/war/waren/sei/bleibt/bleiben verpflichtet, verpflichtet … zu, notwendig, erforderlich, obligatorisch,
      unzulässig, verboten, untersagt, darf/dürfen/dürfte/durfte/durften …9 nicht/kein/keine/keiner/keinem/keinen/keines/niemand/niemals/nie/weder, niemand/keiner/keine/kein/nichts/nie/niemals … darf/dürfen`,
    'advice obligation': 'hätte/hätten …12 müssen/sollen',
    advice: 'sollte, sollten, ratsam, empfehl*, empfiehlt, empfohlen',
    'obligation advice intention future': 'soll, sollen, solle',
    'obligation possible': 'ist/sind/bleibt/bleiben … zu *en',
    exemption: 'muss/müssen nicht, braucht/brauchen nicht, nicht verpflichtet, braucht/brauchen … nicht zu',
    possible: `kann, können, könne, könnte, könnten, konnte, konnten, darf, dürfen, durfte, durften, mag, mögen, möglich, möglicherweise, Möglichkeit, vielleicht, eventuell, lässt/lassen sich,
      gestattet, erlaubt, unter Umständen`,
    'possible ability': 'imstande, in der Lage, vermag, vermögen, fähig, Fähigkeit',
    'possible future': 'würde, würden, dürfte, dürften',
    entitlement: `hat/haben (_) Recht, hat/haben (_) Anspruch, Anspruch auf, Recht auf, berechtigt, befugt`,
    readiness: 'bereit, Bereitschaft, gewillt, willens',
    intention:
      'beabsichtig*, plant, planen, plante, planten, geplant, gedenkt, gedenken, Absicht, Vorhaben, hat/haben vor, entschlossen, will, wollen, wolle, wollte, wollten',
    effort: 'bemüh*, versuch*, bestreb*, anstreb*, strebt/streben … an, setzt/setzen sich … ein, sucht/suchen … zu',
    commitment:
      'verpflichtet/verpflichten sich, sich verpflichtet, Zusage, sagt/sagen … zu, sagte/sagten … zu, zugesagt, verspricht, versprechen, versprach, versprochen, gelob*, garantiert, Verpflichtung',
    consideration: 'erwäg*, erwog*, erwogen, zieht/ziehen/zog/zogen … in Betracht, in Betracht, in Erwägung',
    'demand ask': 'verlang* … von, von … verlang*',
    demand: 'forder*, gefordert, Forderung, verlang*, besteht/bestehen/bestand/bestanden auf, besteht/bestehen darauf, beharr*',
    'urge ask':
      'forder*/rief/ruft/rufen … auf, aufgefordert, aufruf*, aufgerufen, appell*, dringt/dringen … auf, drängt/drängen, mahnt, mahnen, anmahn*, ersucht … nachdrücklich',
    ask: 'auf/nach Verlangen, bittet, bitten, bat, baten, gebeten, ersuch*, fragt, bitte, beantrag*',
    invite:
      'lädt/laden/lud/luden … ein, eingeladen, Einladung, ermutig*, ermuntert, regt/regen … an, schlägt/schlagen/schlug/schlugen … vor, vorgeschlagen, vorschlag*, vorschläg*, vorschlug*',
    expectation: 'erwart*, rechnet/rechnen (_) damit, rechnet/rechnen mit',
    hope: 'hoff*, Hoffnung',
    right: `behält/behalten/behielt/behielten sich … vor, behält/behalten sich das Recht, behielt/behielten sich das Recht, vorbehalten, vorzubehalten, sich … vorbehält/vorbehalten`,
    none: `verlänger*, so genannt*, bitter*, willen, nach Möglichkeit, so bald wie möglich, so schnell wie möglich, so rasch wie möglich, möglichst, unerwartet*, erwartungsgemäß, ist/sind zum, ist/sind zur, habe zum, hat zur, ist/sind zu beginn, haben zu einem/einer,
      haben zu den/der/dem, ist zu einem/einer, wird/werden zu`,
  },
  negation:
    'nicht, nichts, kein, keine, keinen, keiner, keinem, keines, keinerlei, niemand, niemanden, niemandem, nie, niemals, weder, nirgends, keineswegs',
  restriction: 'nur, lediglich, ausschließlich, allein, erst',
  negative: `entbehr*, ermangel*, mitnichten, ohne, un*, inakzept*, inkomp*, instab*, intoler*, indisk*, inoffiz*, illeg*, illegit*, irrevers*, irregul*, miss*, fehl*, *los, *lose, *losen, *loser, *loses, *frei, *freie, *freien, verweiger*, weiger*, ablehn*, lehnt, lehnen, lehnte, abgelehnt, verbiet*, verbot*, verhinder*, vermeid*, verzicht*, unterlass*, unterlässt,
    mangel*, scheiter*, nur, lediglich, bloß, erst, außer, ausgenommen, ausgeschlossen, ausschließ*, kaum, wenig*, statt*, anstatt, anstelle, bevor, ehe, bis, spätestens, höchstens, noch, sondern, nein, gegen, entgegen, aufhör*, beend*, einstell*, frei,
    abseh*, enthalt*, versäum*, anders, sonst, allein, einzig, ander*, verlor*, verloren, verwehr*, entzieh*, abgesehen, sei denn, verschon*, schont, jenseits, ausbl*, ausgeblieben, stopp*`,
  notNegative:
    'und, unter*, uns*, union*, univers*, unterdessen, undsoweiter, mission*, ungarn, ungarisch*, genau*, noch einmal, freiheit*',
  doubt: `wahrscheinlich, *wahrscheinlich, vermutlich, offenbar, anscheinend, scheint, scheinen, schien, schienen, möglicherweise, vielleicht, angeblich*, mutmaßlich*, voraussichtlich, dürfte, dürften, offensichtlich, scheinbar, wohl,
    allem Anschein nach, dem Vernehmen nach, aller Voraussicht nach, es heißt, soll/sollen … haben/sein/worden, eventuell`,
  softened: `geeignet, droht, drohen, droht/drohen … zu, wohl, soll, sollen, möglich*, könnte, könnten, kann, können, würde, würden, sei, seien, habe, hätten, hätte, werde, wäre, wären, glaub*, vermut*, annehm*, nimmt … an, behaupt*, womöglich, potenziell*, potentiell*, davon ausgegangen, geht/gehen davon aus, rechnet, rechnen, erwart*, vorgeblich*, unwahrscheinlich*`,
  hearsay: `angeblich*, dem Vernehmen nach, es heißt, soll/sollen … haben/sein/worden, vorgeblich*`,
  degree: `fast, beinahe, nahezu, praktisch, so gut wie, weitgehend, größtenteils, überwiegend, vorwiegend, hauptsächlich, vor allem, zum großen/größten Teil, im Wesentlichen, in erster Linie, teilweise, zum Teil, teils, kaum, schwerlich, annähernd, in hohem Maße, in gewissem Maße`,
  possibleForms: '*bar, *bare, *baren, *barer, *bares, *barem',
  attribution: `nach Auffassung, nach Überzeugung, nach Dafürhalten, nach Lesart, nach Zahlen, nach Daten, nach Berechnungen, nach Schätzung/Schätzungen, nach Erkenntnissen, nach Berichten, aus Sicht, in den Augen, ist/sind/war/waren der Ansicht/Auffassung/Meinung, meint, meinen, hält/halten … für, vertritt … Auffassung, laut, zufolge, nach Angaben, nach Aussage/Aussagen, nach Ansicht, nach Auskunft, nach Worten, nach Meinung, nach Informationen, nach Darstellung, nach Einschätzung, gemäß, so heißt es, wie … mitteilt*/berichtet*/erklärt*/sagte*, hieß es, nach den Worten, so der/die/das`,
  approximate: `etwa, rund, ungefähr, circa, ca, zirka, knapp, fast, annähernd, beinahe, schätzungsweise, nahezu, gut, in etwa, um die`,
  bounds: `ungefähr*, bis, bis zu, mehr als, über, mindestens, weniger als, unter, wenigstens, höchstens, geschätzt*, schätz*, beziffer*, dutzend*, hundert*, maximal, minimal, an die, gegen, überstieg*, übersteig*, veranschlag*, einige`,
  saying: {
    say: `sagt, sagte, sagten, sagen, gesagt, erklärt, erklärte, erklärten, erklären, teilt/teilte/teilten … mit, mitgeteilt, mitteilte, bericht*, betont, betonte, betonten, gibt/gab/gaben … bekannt, bekannt gegeben, bekanntgegeben,
      bekanntgab, meldet, meldete, meldeten, hieß, heißt es, fügte … hinzu, äußert*, so der/die/das, laut, zufolge, nach Angaben, nach Worten, nach den Worten, kündigt*, angekündigt, schreib*, schrieb*, warnt*, nannte, nennt, bezeichn*, bestätig*, weist … hin, wies/wiesen … hin, hinweis*, unterstrich*, unterstreich*`,
    claim:
      'behaupt*, vorgeblich*, unterstell*, will/wollen … haben, gibt/gab/geben/gaben vor, angeblich*, so genannt*, sogenannt*',
    admit:
      'gibt/geben/gab/gaben … zu, zugegeben, zugab, zugaben, räumt/räumen/räumte/räumten … ein, eingeräumt, einräum*, gesteht, gestand, gestehen, eingest*, anerk*, erkennt/erkennen/erkannte/erkannten … an, akzeptier*',
    none: 'zugegebenermaßen, Erklärung, Erklärungen',
  },
  stance: {
    condemn: 'verurteil*, missbillig*, prangert*, brandmark*',
    reject:
      'lehnt/lehnen/lehnte/lehnten … ab, abgelehnt, ablehn*, zurückweis*, weist/weisen/wies/wiesen … zurück, zurückgewiesen, verwirft, verwerfen',
    deplore: 'beklag*, missbillig*',
    regret: 'bedauer*',
    concern: 'besorgt, besorgnis, Sorge, Sorgen, beunruhig*, Bedenken',
    note: 'nimmt/nehmen/nahm/nahmen … zur Kenntnis, zur Kenntnis, nimmt/nehmen Kenntnis, stellt/stellen … fest, verzeichn*, merkt/merken … an, vermerk*',
    welcome: 'begrüß*, willkommen',
    commend: 'würdig*, gewürdigt, lob*, gelobt, anerkenn*, dankt, danken',
  },
  strong: `auf das Schärfste/Entschiedenste/Nachdrücklichste, auf das schärfste/entschiedenste, aufs entschiedenste, aufs Schärfste, stark, starke, starken, aufs schärfste, schärfste, schärfsten, scharf, scharfe, entschieden, entschiedene, entschiedenen, nachdrücklich, mit Nachdruck, mit aller entschiedenheit, zutiefst, tief, tiefe, tiefer, tiefen, tiefste, ernst*, ernsthaft*, ernstlich, schwer, schwere, schweren, gravierend*,
    entschlossen, kategorisch*, uneingeschränkt*, voll, volle, vollem, vollen, voller, vollständig, vollauf, unmissverständlich, eindeutig, äußerst, überaus, höchst*, energisch, vehement, absolut, völlig, besonders, außerordentlich, extrem, sehr, herzlich, wärmstens, größte*, große, großer, fest, streng*, unerschütterlich*`,
  titles: {
    president: 'präsident*, bundespräsident*, staatspräsident*',
    'head-of-government': 'ministerpräsident*, premierminister*, bundeskanzler*, Kanzler, Kanzlerin, regierungschef*, Premier',
    minister: 'Minister, Ministerin, Ministers, Ministern, *minister, *ministers, *ministerin',
    'secretary-general': 'generalsekretär*',
    ambassador: 'Botschafter, Botschafterin, Botschafters, Botschaftern',
    spokesperson: '*sprecher, *sprechers, *sprecherin, Sprecher, Sprecherin, Sprechers',
    monarch: 'König, Königin, Königs, Kaiser, Sultan, Emir',
    governor: 'gouverneur*',
    mayor: '*bürgermeister, bürgermeister*, oberbürgermeister*',
    envoy: 'gesandte*, sonderbeauftragte*, sondergesandte*, beauftragte*',
    none: 'vizepräsident*, parlamentspräsident*, ratspräsident*, kommissionspräsident*, vizeminister*, stellvertretende* *minister, stellvertretende* ministerpräsident*',
  },
}
