import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['ru', 'The war has lasted two years.', 'Специальная военная операция длится два года.'],
    ['fr', 'Prisoners spoke of torture.', 'Des prisonniers ont parlé d’interrogatoires renforcés.'],
    ['de', 'The report speaks of collateral damage.', 'Der Bericht spricht von getöteten Zivilisten.'],
    ['es', 'Two guards were killed.', 'Dos guardias fueron neutralizados.'],
    ['ar', 'There is famine in the north.', 'يسود الشمال انعدام الأمن الغذائي.'],
    ['zh', 'The war must end.', '特别军事行动必须结束。'],
  ],
  agrees: [
    ['ru', 'The war has lasted two years.', 'Война длится два года.'],
    [
      'fr',
      'The war goes on; they call it a special military operation.',
      'La guerre continue ; ils parlent d’opération militaire spéciale.',
    ],
    ['de', 'Prisoners spoke of torture.', 'Gefangene sprachen von Folter.'],
    ['es', 'The vaccine was neutralised by heat.', 'El calor neutralizó la vacuna.'],
    ['ar', 'There is famine in the north.', 'تسود الشمال مجاعة.'],
    ['zh', 'The war must end.', '战争必须结束。'],
  ],
}
