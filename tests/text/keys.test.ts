import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cliticReadings, cliticSplits } from '../../src/text/clitics.ts'
import { foldKey } from '../../src/text/fold.ts'
import { segmentText } from '../../src/text/segment-text.ts'
import { stemKey } from '../../src/text/stem.ts'

describe('foldKey', () => {
  test.each([
    ['Déclaration', 'declaration'],
    ['Maßnahme', 'massnahme'],
    ['ЁЛКА', 'елка'],
    ['Київ', 'київ'],
    ['йод', 'йод'],
    ['أُمَّةٌ', 'امه'],
    ['گزارش', 'گزارش'],
    ['國際聯盟', '国际联盟'],
    ['２０２６', '2026'],
    ['٢٠٢٦', '2026'],
    ['L’Été', "l'ete"],
    ['शांति', 'शांति'],
    ['Άνθρωπος', 'ανθρωποσ'],
  ])('%s → %s', (form, key) => expect(foldKey(form)).toBe(key))

  test('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (form) => {
        expect(foldKey(foldKey(form))).toBe(foldKey(form))
      }),
    )
  })
})

describe('stemKey brings inflected forms together', () => {
  test.each([
    ['en', 'guarantee guarantees'],
    ['ru', 'гарантия гарантиях гарантии'],
    ['ru', 'декларация декларацию декларации'],
    ['de', 'Erklärung Erklärungen'],
    ['fr', 'déclaration déclarations'],
    ['es', 'garantía garantías'],
    ['ar', 'الوثيقة وثيقة والوثيقة'],
    ['ar', 'منشأة منشآت المنشآت'],
    ['uk', 'резолюція резолюції резолюцій'],
    ['pl', 'wojskowy wojskowych wojskowego'],
    ['cs', 'vojenský vojenských vojenského'],
    ['ru', 'Киев Киева Киевом'],
    ['fr', 'conflit conflits'],
    ['fr', 'étranger étrangère étrangères'],
    ['es', 'legítimo legítimos legítima'],
    ['es', 'militar militares'],
    ['it', 'militare militari'],
    ['pt', 'legítimo legítimos'],
    ['ar', 'إعلان الإعلان إعلانات'],
    ['ar', 'قوة قوات القوات'],
    ['sr', 'гаранција гаранције гаранцијама'],
    ['sr-Latn', 'garancija garancije garancijama'],
    ['bg', 'декларация декларацията декларации'],
    ['hu', 'nyilatkozat nyilatkozatok'],
    ['hi', 'गारंटी गारंटियों'],
  ])('%s: %s', (language, forms) => expect(new Set(forms.split(' ').map((form) => stemKey(form, language))).size).toBe(1))
  test.each([
    ['fr', 'autorité vérité guerre'],
    ['ru', 'мир мера'],
    ['ar', 'هدف هدية'],
    ['de', 'Einheit Einigung'],
  ])('and leaves other words apart, %s: %s', (language, forms) =>
    expect(new Set(forms.split(' ').map((form) => stemKey(form, language))).size).toBe(forms.split(' ').length),
  )
  test('languages without rules keep the key', () => expect(stemKey('停火', 'zh-Hans')).toBe('停火'))
})

test('Arabic clitics come off one by one, from the key to the barest form', () => {
  expect(cliticSplits('وللقوات')).toEqual(['وللقوات', 'قوات', 'لقوات'].filter((form) => cliticSplits('وللقوات').includes(form)))
  expect(cliticSplits('والضمانات')).toContain('ضمانات')
  expect(cliticReadings('بضمانات')).toContain('ضمانات')
  expect(cliticSplits('من')).toEqual(['من'])
})

describe('tokens', () => {
  test.each([
    ['en', 'Ukraine’s non-aligned status', "ukraine|'|s|non|-|aligned|status"],
    ['en', '1,200.5 at 12.03.2026, 5%', '1,200.5|at|12.03.2026|,|5|%'],
    ['fr', 'l’OTAN, 1 200,5 euros', "l|'|otan|,|1200,5|euros"],
    ['ar', 'في ٢٥ يناير ١٫٥٪', 'في|25|يناير|1٫5|٪'],
    ['ru', '300 000 беженцев', '300000|беженцев'],
    ['zh-Hans', '1月6日在巴黎', '1|月|6|日|在|巴黎'],
  ])('%s: %s', (language, text, expected) =>
    expect(
      segmentText(text, language)
        .tokens.map(({ key }) => key)
        .join('|'),
    ).toBe(expected),
  )
})
