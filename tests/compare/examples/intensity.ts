import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['ru', 'We condemn the attack.', 'Мы сожалеем о нападении.'],
    ['fr', 'We strongly condemn the attack.', 'Nous condamnons cette attaque.'],
    ['de', 'We welcome the report.', 'Wir nehmen den Bericht zur Kenntnis.'],
    ['es', 'We condemn the attack.', 'Condenamos enérgicamente el ataque.'],
    ['ar', 'We strongly condemn the attack.', 'ندين الهجوم.'],
    ['zh', 'We condemn the attack.', '我们对袭击表示遗憾。'],
  ],
  agrees: [
    ['ru', 'We strongly condemn the attack.', 'Мы решительно осуждаем нападение.'],
    ['fr', 'We condemn the attack.', 'Nous dénonçons cette attaque.'],
    ['de', 'We strongly condemn the attack.', 'Wir verurteilen den Angriff aufs Schärfste.'],
    ['es', 'We welcome the report.', 'Acogemos el informe con satisfacción.'],
    ['ar', 'We strongly condemn the attack.', 'ندين بشدة الهجوم.'],
    ['zh', 'We strongly condemn the attack.', '我们强烈谴责这次袭击。'],
  ],
}
