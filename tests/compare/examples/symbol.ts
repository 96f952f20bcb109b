import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['ru', 'They recalled S/RES/2231.', 'Они напомнили о S/RES/2213.'],
    ['fr', 'See document A/77/L.5.', 'Voir le document A/77/L.6.'],
    ['de', 'They sent T-72 tanks.', 'Sie schickten T-62-Panzer.'],
    ['es', 'See EU/2019/125.', 'Véase EU/2019/152.'],
    ['ar', 'They recalled S/RES/2231.', 'وأشاروا إلى S/RES/2213.'],
    ['zh', 'They recalled S/RES/2231.', '他们回顾了S/RES/2213。'],
  ],
  agrees: [
    ['ru', 'They sent T-72 tanks.', 'Они отправили танки Т-72.'],
    ['fr', 'See document A/77/L.5.', 'Voir le document A/77/L.5.'],
    ['de', 'They recalled S/RES/2231.', 'Sie erinnerten an die Resolution.'],
    ['es', 'They recalled S/RES/2231.', 'Recordaron S/RES/2231.'],
    ['ar', 'See document A/77/L.5.', 'انظر الوثيقة A/77/L.5.'],
    ['zh', 'See document A/77/L.5.', '见A/77/L.5号文件。'],
  ],
}
