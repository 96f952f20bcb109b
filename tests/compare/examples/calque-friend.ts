import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['fr', 'The parties eventually agreed.', 'Les parties ont éventuellement accepté.'],
    ['de', 'The parties eventually agreed.', 'Die Parteien stimmten eventuell zu.'],
    ['es', 'The compromise satisfied both parties.', 'El compromiso satisfizo a ambas partes.'],
    ['ru', 'It took a decade to build the dam.', 'На строительство плотины ушла декада.'],
    ['it', 'They ultimately reached the city.', 'Hanno raggiunto ultimamente la città.'],
    ['pt', 'The parties eventually agreed.', 'As partes concordaram eventualmente.'],
    ['nl', 'The parties eventually agreed.', 'De partijen stemden eventueel in.'],
  ],
  agrees: [
    ['fr', 'The parties are currently negotiating.', 'Les parties négocient actuellement.'],
    ['de', 'The parties eventually agreed.', 'Die Parteien stimmten schließlich zu.'],
    ['es', 'They kept their commitment.', 'Mantuvieron su compromiso.'],
    ['ru', 'It took ten days to build the bridge.', 'На строительство моста ушла декада.'],
    ['it', 'Recently they met.', 'Ultimamente si sono incontrati.'],
    ['ar', 'The parties eventually agreed.', 'اتفق الطرفان في نهاية المطاف.'],
    ['zh', 'The parties eventually agreed.', '双方最终达成一致。'],
  ],
}
