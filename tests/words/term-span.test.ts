import { expect, test } from 'vitest'
import { rendered } from './linked.ts'

test.each([
  ['ru', 'The parties signed a peace agreement. / Стороны подписали мирное соглашение.', 'peace agreement', 'мирное соглашение'],
  ['de', 'They protect human rights. / Sie schützen die Menschenrechte.', 'human rights', 'Menschenrechte'],
  ['de', 'The army stopped the attack yesterday. / Gestern stellte die Armee den Angriff ein.', 'attack', 'Angriff'],
  [
    'fr',
    'The United States and France agreed. / La France et les États-Unis sont tombés d’accord.',
    'United States',
    'États-Unis',
  ],
  ['ar', 'The government rejected the agreement. / ورفضت الحكومة الاتفاق.', 'government', 'الحكومة'],
  ['zh', 'The government rejected the agreement. / 政府拒绝了该协议。', 'agreement', '协议'],
])('%s: %s', (language, line, term, expected) => {
  expect(rendered(language, [line], term)).toBe(expected)
})

test('an article belongs to its noun where English has none, and not where English has one', () => {
  expect(rendered('es', ['Democracy is at risk. / La democracia está en peligro.'], 'Democracy')).toBe('La democracia')
  expect(rendered('es', ['The government is at risk. / El gobierno está en peligro.'], 'government')).toBe('gobierno')
})

test('the preposition inside a rendering belongs to it', () => {
  expect(rendered('es', ['A healthy lifestyle helps. / Un estilo de vida saludable ayuda.'], 'lifestyle')).toBe('estilo de vida')
})

test('a term without a counterpart has no span, or one without belief', () => {
  expect(rendered('ru', ['Yes. / '], 'Yes')).toBe('')
})
