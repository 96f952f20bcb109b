import { describe, expect, test } from 'vitest'
import { checks } from '../../src/compare/checks/index.ts'
import { checkContract, type Example } from '../contracts/checks.ts'

/** For each check: pairs in which it must fire, and pairs that look alike and are harmless. */
const EXAMPLES: Readonly<Record<string, { readonly differs: readonly Example[]; readonly agrees: readonly Example[] }>> = {
  'omitted-paragraph': {
    differs: [
      [
        'ru',
        'The talks went on.\n\nThe parties agreed to meet again in the summer.\n\nNothing else was said.',
        'Переговоры продолжились.\n\nБольше ничего не было сказано.',
        '1-1 1-0 1-1',
      ],
    ],
    agrees: [['zh', 'The talks went on.\n\nNothing else was said.', '会谈继续进行。\n\n没有再说什么。']],
  },
  'added-paragraph': {
    differs: [
      ['de', 'The talks went on.', 'Die Gespräche gingen weiter.\n\nAlle Kosten trägt am Ende die andere Seite.', '1-1 0-1'],
    ],
    agrees: [['fr', 'The talks went on.', 'DRENOV, 26 mars. – (AFP)\n\nLes pourparlers ont continué.', '0-1 1-1']],
  },
  'omitted-sentence': {
    differs: [
      ['ru', 'Talks were held. Tolmaria has not yet replied.', 'Состоялись переговоры.', '1-1 1-0'],
      ['zh', 'Talks were held. Tolmaria has not yet replied.', '举行了会谈。', '1-1 1-0'],
    ],
    agrees: [['ar', 'Talks were held. Tolmaria has not yet replied.', 'جرت محادثات. ولم ترد تولماريا بعد.']],
  },
  'added-sentence': {
    differs: [
      ['ar', 'Talks were held.', 'جرت محادثات. وتتحمل كارفينيا المسؤولية وحدها.', '1-1 0-1'],
      ['es', 'Talks were held.', 'Hubo conversaciones. La culpa es de Karvenia.', '1-1 0-1'],
    ],
    agrees: [['zh', 'Talks were held.', '塔斯社莫斯科1月8日电\n\n举行了会谈。', '0-1 1-1']],
  },
  'missing-term': {
    differs: [
      ['ru', 'The ceasefire is holding.', 'Положение остаётся спокойным.'],
      ['ar', 'Withdraw the heavy weapons.', 'اسحبوا الأسلحة.'],
      ['zh', 'The Government replied.', '方面作出了答复。'],
      ['de', 'They have heavy weapons.', 'Sie haben Waffen.'],
    ],
    agrees: [
      ['ru', 'The ceasefire began. The ceasefire is holding.', 'Прекращение огня началось. Оно соблюдается.'],
      ['fr', 'They have heavy weapons.', 'Ils ont des armes lourdes.'],
      ['zh', 'The ceasefire is holding.', '停火得到遵守。'],
    ],
  },
  'added-term': {
    differs: [
      ['ru', 'They have agreed.', 'Они согласовали прекращение огня.'],
      ['zh', 'They moved in.', '他们部署了重型武器。'],
      ['fr', 'They have agreed.', 'Ils ont accepté le cessez-le-feu.'],
    ],
    agrees: [
      ['es', 'The ceasefire began.\n\nIt is holding.', 'Comenzó el alto el fuego.\n\nEl alto el fuego se mantiene.'],
      ['ar', 'The ceasefire began.', 'بدأ وقف إطلاق النار.'],
    ],
  },
  loaded: {
    differs: [
      ['ru', 'The Government replied.', 'Режим ответил.'],
      ['ar', 'The Government replied.', 'رد النظام.'],
      ['zh', 'The Government replied.', '该政权作出了答复。'],
    ],
    agrees: [
      ['ru', 'The Government replied.', 'Правительство ответило.'],
      ['de', 'The Government replied.', 'Die Regierung antwortete.'],
    ],
  },
  inconsistent: {
    differs: [
      ['ru', 'The ceasefire began.\n\nThe ceasefire is holding.', 'Прекращение огня началось.\n\nПеремирие соблюдается.'],
    ],
    agrees: [
      ['ru', 'The ceasefire began.\n\nThe ceasefire is holding.', 'Прекращение огня началось.\n\nПрекращение огня соблюдается.'],
    ],
  },
  variant: {
    differs: [
      ['es', 'The ceasefire is holding.', 'La tregua se mantiene.'],
      ['de', 'The ceasefire is holding.', 'Die Feuerpause hält.'],
    ],
    agrees: [['es', 'The ceasefire is holding.', 'El alto el fuego se mantiene.']],
  },
  number: {
    differs: [
      ['fr', 'Waiting times have reached 36 hours.', 'L’attente atteint 63 heures.'],
      ['zh', 'A reply is due within 30 days.', '应在三个月内答复。'],
      ['ar', 'It affects 1.4 million people.', 'يشمل ذلك ٤٫١ مليون شخص.'],
      ['es', 'They built six stations.', 'Construyeron nueve estaciones.'],
    ],
    agrees: [
      ['zh', 'It supplies 18,000 people.', '供1.8万人用水。'],
      ['ru', 'It supplies 3,400 people in two weeks.', 'За 14 дней снабжено 3 400 человек.'],
      ['fr', 'It is open from 06:00 to 20:00.', 'Il est ouvert de 6 heures à 20 heures.'],
      ['ar', 'They came twice in two months.', 'جاؤوا مرتين خلال شهرين.'],
      ['de', 'Forty-one sailors were on board.', 'An Bord waren 41 Seeleute.'],
    ],
  },
  date: {
    differs: [
      ['de', 'It must end by 31 March.', 'Sie muss bis zum 31. Mai enden.'],
      ['zh', 'Its mandate expires on 30 June.', '其授权将于7月30日到期。'],
      ['es', 'It is closed until 30 April.', 'Está cerrado hasta el 13 de abril.'],
      ['ru', 'It began on 1 June.', 'Она началась 1 июля.'],
    ],
    agrees: [
      ['ar', 'Until 30 June 2026.', 'حتى 30 حزيران/يونيو 2026.'],
      ['zh', 'Between 2 and 8 May.', '5月2日至8日。'],
      ['ru', 'On January 6, 2026.', '6 января 2026 года.'],
      ['fr', 'It may begin in May.', 'Cela peut commencer en mai.'],
    ],
  },
  name: {
    differs: [
      ['es', 'Minister Radek Solvan told reporters.', 'El ministro Radek Solman habló con los periodistas.'],
      ['de', 'Minister Radek Solvan told reporters.', 'Minister Radek Slovan sprach vor Journalisten.'],
    ],
    agrees: [
      ['de', 'Minister Radek Solvan told reporters.', 'Radek Solvans Sprecher sprach vor Journalisten.'],
      ['fr', 'Maria Zakharova said so.', 'Maria Zakharova l’a dit.'],
      ['es', 'Maria Zakharova said so.', 'Lo dijo María Zajárova.'],
    ],
  },
  modality: {
    differs: [
      ['ru', 'They must apply there.', 'Они могут обратиться туда.'],
      ['fr', 'The parties must guarantee it.', 'Les parties devraient le garantir.'],
      ['es', 'It could be extended.', 'Se prorrogará.'],
      ['ar', 'The mandate could be extended.', 'ويجب تمديد الولاية.'],
      ['de', 'We expect a reply.', 'Wir hoffen auf eine Antwort.'],
      ['zh', 'It must begin soon.', '可以尽快开始。'],
    ],
    agrees: [
      ['de', 'It must not begin.', 'Sie darf nicht beginnen.'],
      ['ru', 'No one shall be held in slavery.', 'Никто не может содержаться в рабстве.'],
      ['fr', 'They will meet again.', 'Ils se réuniront de nouveau.'],
      ['zh', 'They will meet again.', '双方将再次会晤。'],
      ['ar', 'They may meet again.', 'وقد يجتمعون مرة أخرى.'],
    ],
  },
  hedge: {
    differs: [
      ['ru', 'According to local officials, 3,400 people returned.', 'Вернулись 3400 человек.'],
      ['zh', 'It supplies 18,000 people.', '供约1.8万人用水。'],
      ['ru', 'The parties will probably ask for it.', 'Стороны попросят об этом.'],
      ['ar', 'It supplies 200 people.', 'تزود نحو 200 شخص.'],
    ],
    agrees: [
      ['fr', 'It supplies about 200 people.', 'Elle alimente environ 200 personnes.'],
      ['de', 'It appears that he is ill.', 'Er soll krank sein.'],
      ['es', 'According to local officials, they returned.', 'Según las autoridades locales, regresaron.'],
    ],
  },
  'quote-boundary': {
    differs: [
      ['zh', '"The river does not belong to one nation," she said.', '她说，这条河不属于某一个国家。'],
      ['fr', 'He said that water must never be used as a weapon.', '« L’eau ne doit jamais servir d’arme », a-t-il dit.'],
      ['ru', 'They called it a "punishment of quite ordinary people".', 'Они назвали это наказанием простых людей.'],
    ],
    agrees: [
      ['ru', '"We will wait," the minister said. "We have time."', '«Мы подождём, — сказал министр. — Время у нас есть».', '2-1'],
      ['ar', '"The river belongs to all," she said.', 'وقالت: «النهر ملك للجميع».'],
    ],
  },
  'scare-quotes': {
    differs: [
      ['es', 'The ceasefire is holding.', 'El "alto el fuego" se mantiene.'],
      ['de', 'The "safety zone" has no basis.', 'Die Sicherheitszone hat keine Grundlage.'],
      ['ru', 'The measure is temporary.', 'Эта мера «временная».'],
      ['zh', 'The measure is temporary.', '这一措施是“临时”的。'],
    ],
    agrees: [
      ['ru', 'They closed the Drenov Gate crossing.', 'Они закрыли пункт «Дреновские ворота».'],
      ['fr', 'The "safety zone" has no basis.', 'La « zone de sécurité » n’a pas de fondement.'],
      ['ar', 'They closed the Drenov Gate crossing.', 'أغلقوا معبر "بوابة درينوف".'],
    ],
  },
}

describe.each(checks.map((check) => [check.id, check] as const))('check %s', (id, check) => {
  checkContract(check, EXAMPLES[id]!)
})

test('every check has examples, and ids are unique', () => {
  expect(checks.map(({ id }) => id).sort()).toEqual(Object.keys(EXAMPLES).sort())
})
