import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeBytes } from '../../src/text/decode.ts'
import { detectLanguage } from '../../src/text/detect-language.ts'
import { canonicalTag, direction } from '../../src/text/tags.ts'

const corpus = join(import.meta.dirname, '../../corpus')
const declaration = join(corpus, 'universal-declaration-of-human-rights')
const sample = (language: string) => readFileSync(join(corpus, 'security-guarantees-2026-01-08', `${language}.txt`), 'utf8')

describe('detectLanguage', () => {
  test('knows the Universal Declaration in all languages of the corpus', () => {
    const files = readdirSync(declaration).filter((file) => file.endsWith('.txt'))
    const read = files.map((file) => detectLanguage(readFileSync(join(declaration, file), 'utf8')).language)
    expect(read).toEqual(files.map((file) => file.replace(/\.txt$/, '').replace('pt-PT', 'pt')))
  })
  test.each([
    ['Вони їхали додому через ліс і поле.', 'uk'],
    ['Они ехали домой через лес и поле, было тихо.', 'ru'],
    ['國際聯盟發表聲明譴責', 'zh-Hant'],
    ['این گزارش درباره صلح است.', 'fa'],
    ['Hver maður er borinn frjáls og jafn öðrum að virðingu og réttindum.', 'is'],
    ['Video sam dete koje želi da ode na more, uvek je bilo ovde.', 'sr-Latn'],
    ['Vidjela sam dijete koje želi na more, uvijek je bilo ovdje.', 'hr'],
    ['Каква е оценката на броя на дърветата в тропическата гора?', 'bg'],
    ['Сколько пассажиров в год перевозит железнодорожная сеть?', 'ru'],
    ['Regeringen har endnu ikke fået noget svar, fordi brevet blev sendt for sent.', 'da'],
    ['该应用程序正在等待 Google Play Store 和 Apple App Store 的批准。', 'zh-Hans'],
    ['Die Straße ist gesperrt, wir müssen warten.', 'de'],
  ])('%s → %s', (text, language) => expect(detectLanguage(text).language).toBe(language))
  test('chooses among the candidates at hand', () => {
    expect(detectLanguage('Han bor i en stor by ved havet.', { candidates: ['da', 'de', 'en'] }).language).toBe('da')
  })
  test.each([
    ['zh-Hant', '國際聯盟發表聲明，譴責這次襲擊。'],
    ['zh-Hans', '国际联盟发表声明，谴责这次袭击。'],
  ])('tells %s among candidates', (language, text) =>
    expect(detectLanguage(text, { candidates: ['ja', 'zh-Hans', 'zh-Hant'] }).language).toBe(language),
  )
  test('answers with the tag that the candidate has', () =>
    expect(detectLanguage('Han har ikke sett noe av det som ble sagt.', { candidates: ['en', 'no', 'pt-BR'] }).language).toBe(
      'no',
    ))
  test('has no answer when no candidate uses the script', () =>
    expect(detectLanguage('Москва предупреждает об этом.', { candidates: ['en', 'ar'] })).toMatchObject({
      language: null,
      verdict: 'cannot-tell',
    }))
  test('is surer of a paragraph than of a line', () => {
    const [line, paragraph] = [sample('fr').slice(0, 40), sample('fr').slice(0, 400)].map(
      (text) => detectLanguage(text).confidence,
    )
    expect(line!).toBeLessThan(paragraph!)
  })
  test.each(['', '12 345', '?!', 'a'])('cannot tell the language of %j', (text) =>
    expect(detectLanguage(text).verdict).toBe('cannot-tell'),
  )
  test('is not sure of a mixed text', () => {
    expect(detectLanguage(`${sample('ru').slice(0, 200)} ${sample('en').slice(0, 200)}`).verdict).toBe('cannot-tell')
  })
})

describe('decodeBytes', () => {
  test.each([
    ['ru', 'windows-1251'],
    ['ru', 'koi8-r'],
    ['ru', 'utf-16le'],
    ['fr', 'windows-1252'],
    ['ar', 'windows-1256'],
    ['zh', 'gb18030'],
    ['zh', 'utf-16be'],
    ['ar', 'utf-16le'],
    ['ru', 'cp866'],
    ['en', 'utf-8'],
  ])('%s in %s is read as written', (language, encoding) => {
    const bytes = iconv.encode(sample(language), encoding)
    expect(decodeBytes(bytes)).toEqual({ text: iconv.decode(bytes, encoding), encoding })
  })
  test.each([
    ['uk', 'koi8-u'],
    ['pl', 'windows-1250'],
    ['tr', 'windows-1254'],
    ['el', 'windows-1253'],
    ['he', 'windows-1255'],
    ['ja', 'shift_jis'],
    ['ko', 'euc-kr'],
  ])('three hundred characters of %s in %s are read as written', (language, encoding) => {
    const bytes = iconv.encode(readFileSync(join(declaration, `${language}.txt`), 'utf8').slice(0, 300), encoding)
    expect(decodeBytes(bytes).text).toBe(iconv.decode(bytes, encoding))
  })
  test('line ends stay as they were', () => expect(decodeBytes(Buffer.from('a\r\nb\rc\n')).text).toBe('a\r\nb\rc\n'))
  test('random bytes are refused', () => {
    const bytes = Uint8Array.from({ length: 3000 }, (_, n) => (n * n * 31 + n * 7) % 256)
    expect(() => decodeBytes(bytes)).toThrowError(expect.objectContaining({ code: 'text.binary' }))
  })
  test.each([
    ['nothing', new Uint8Array(0), 'text.empty'],
    ['white space', Buffer.from(' \n\t'), 'text.empty'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'text.binary'],
    ['an archive', Buffer.from('PK\u0003\u0004\u0014\u0000'), 'text.binary'],
    ['control characters', Buffer.from('a\u0001b\u0002c\u0003'.repeat(50)), 'text.binary'],
  ])('refuses %s', (_name, bytes, code) => expect(() => decodeBytes(bytes)).toThrowError(expect.objectContaining({ code })))
  test('a byte order mark is not part of the text', () => expect(decodeBytes(Buffer.from('\ufeffМир')).text).toBe('Мир'))
})

describe('tags', () => {
  test.each([
    ['EN', 'en'],
    ['zh-hans', 'zh-Hans'],
    ['cmn', 'zh'],
    ['pt_PT', 'pt-PT'],
  ])('%s is %s', (tag, canonical) => expect(canonicalTag(tag)).toBe(canonical))
  test.each(['xx', 'e', 'klingon!', '', '../..'])('%j is no language', (tag) => {
    expect(() => canonicalTag(tag)).toThrowError(expect.objectContaining({ code: 'language.unknown-tag' }))
  })
  test.each([
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa-AF', 'rtl'],
    ['ru', 'ltr'],
    ['az-Arab', 'rtl'],
    ['ur-Latn', 'ltr'],
  ])('%s is written %s', (tag, expected) => expect(direction(tag)).toBe(expected))
})
