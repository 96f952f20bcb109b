import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['ru', 'A reply is due within 30 days.', 'Ответ должен быть дан в течение 30 месяцев.'],
    ['fr', 'They hold 12 tonnes of grain.', 'Ils détiennent 12 kilogrammes de céréales.'],
    ['de', 'The zone is five kilometres wide.', 'Die Zone ist fünf Meilen breit.'],
    ['es', 'It costs 40 million dollars.', 'Cuesta 40 millones de euros.'],
    ['ar', 'The truce lasts three weeks.', 'تستمر الهدنة ثلاثة أشهر.'],
    ['zh', 'The zone is 12 nautical miles wide.', '该区域宽12公里。'],
  ],
  agrees: [
    ['ru', 'A reply is due within 14 days.', 'Ответ должен быть дан в течение двух недель.'],
    ['fr', 'The meeting begins at 10.', 'La réunion commence à 10 heures.'],
    ['de', 'The zone is 5 kilometres wide.', 'Die Zone ist fünf Kilometer breit.'],
    ['es', 'It rose by 5 per cent.', 'Aumentó un 5 por ciento.'],
    ['ar', 'The truce lasts two months.', 'تستمر الهدنة شهرين.'],
    ['zh', 'The zone is 12 nautical miles wide.', '该区域宽12海里。'],
  ],
}
