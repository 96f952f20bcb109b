import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['ru', 'The Commission did not find violations.', 'Комиссия нашла нарушения.'],
    ['fr', 'The Government accepts the conditions.', 'Le Gouvernement n’accepte pas les conditions.'],
    ['de', 'The Government does not support the proposal.', 'Die Regierung unterstützt den Vorschlag.'],
    ['es', 'The Government does not support the proposal.', 'El Gobierno apoya la propuesta.'],
    ['ar', 'The Government does not accept the conditions.', 'تقبل الحكومة الشروط.'],
    ['zh', 'The Government does not accept the conditions.', '政府接受条件。'],
  ],
  agrees: [
    ['ru', 'They did not leave the city.', 'Они остались в городе.'],
    ['fr', 'The Government does not accept the conditions.', 'Le Gouvernement refuse les conditions.'],
    ['de', 'It lasts not more than two days.', 'Es dauert höchstens zwei Tage.'],
    ['es', 'The Government does not support the proposal.', 'El Gobierno rechaza apoyar la propuesta.'],
    ['ar', 'The facts are not disputed.', 'الوقائع غير متنازع عليها.'],
    ['zh', 'The facts are not disputed.', '事实无争议。'],
  ],
}
