import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignFiles } from '../../src/app/align-files.ts'
import { readCursor, readOffset, writeCursor } from '../../src/app/cursor.ts'
import { previewImport } from '../../src/app/preview-import.ts'
import { CORPUS, SAMPLE } from './sample.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const file = (language: string) => ({ bytes: readFileSync(join(CORPUS, SAMPLE, `${language}.txt`)) })

describe('two files', () => {
  test.each(['paragraph', 'sentence'] as const)('are aligned by %s, their languages guessed', async (unit) => {
    const { source, target, detected, alignment } = await alignFiles({ source: file('en'), target: file('ar'), unit })
    expect([source.language, target.language]).toEqual(['en', 'ar'])
    expect([detected.source.verdict, detected.target.verdict]).toEqual(['sure', 'sure'])
    expect(alignment.paragraphs.map(({ source: [a, b], target: [c, d] }) => `${b - a}-${d - c}`)).toEqual(Array(8).fill('1-1'))
  })

  test('by line are taken line by line, blank lines too', async () => {
    const [source, target] = ['One.\nTwo.\n\nThree.\n', 'Eins.\nZwei.\n\nDrei.'].map((text) => ({ bytes: bytes(text) }))
    const aligned = await alignFiles({
      source: { ...source!, language: 'en' },
      target: { ...target!, language: 'de' },
      unit: 'line',
    })
    expect([aligned.source.segments.length, aligned.target.segments.length]).toEqual([4, 4])
    expect([aligned.source.language, aligned.target.language]).toEqual(['en', 'de'])
  })

  test.each([
    ['an empty one', '', undefined, 'text.empty'],
    ['one too short to tell its language', '12', undefined, 'language.cannot-tell'],
    ['a language that is none', 'Words.', '?', 'language.unknown-tag'],
  ])('with %s are refused', async (_name, text, language, code) => {
    await expect(alignFiles({ source: file('en'), target: { bytes: bytes(text), language } })).rejects.toMatchObject({ code })
  })
})

describe('a preview', () => {
  const preview = async (content: Uint8Array, name = 'a.txt') => (await previewImport([{ name, bytes: content }]))[0]!

  test('tells encoding, language and size, and hands back the text', async () => {
    const utf16 = Buffer.from(`\ufeff${readFileSync(join(CORPUS, SAMPLE, 'ru.txt'), 'utf8')}`, 'utf16le')
    expect(await preview(utf16, 'ru.txt')).toMatchObject({
      name: 'ru.txt',
      encoding: 'utf-16le',
      language: 'ru',
      verdict: 'sure',
      paragraphs: 8,
      text: expect.stringMatching(/^МОСКВА|^Москва/),
    })
  })

  test('reads the text out of a page, and leaves tags in a text alone', async () => {
    const page = await preview(bytes('<!doctype html><body><p>Peace is agreed.</p><p>The war is over.</p>'))
    expect(page.text).not.toContain('<')
    expect(page.paragraphs).toBe(2)
    expect((await preview(bytes('Peace <b>is</b> agreed.'))).text).toBe('Peace <b>is</b> agreed.')
  })

  test.each([
    ['empty', new Uint8Array(), 'text.empty'],
    ['only white', bytes(' \n\t '), 'text.empty'],
    ['binary', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 0, 255, 0]), 'text.binary'],
    ['too large', bytes('Word. '.repeat(900_000)), 'text.too-large'],
    ['a page without text', bytes('<html><body><img></body></html>'), 'text.empty'],
  ])('of a file that is %s is refused with its name', async (_name, content, code) => {
    await expect(preview(content, 'b.bin')).rejects.toMatchObject({ code, detail: { file: 'b.bin' } })
  })
})

describe('a cursor', () => {
  test('comes back as it was written', () => {
    fc.assert(fc.property(fc.string(), (value) => readCursor(writeCursor(value)) === value))
    fc.assert(fc.property(fc.nat(), (value) => readOffset(writeCursor(value)) === value))
  })

  test('that is not ours is refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        try {
          expect(readOffset(text)).toBeGreaterThanOrEqual(0)
        } catch (error) {
          expect(error).toMatchObject({ code: 'request.invalid' })
        }
      }),
    )
    for (const value of [-1, 1.5, '7', 2 ** 60]) expect(() => readOffset(writeCursor(value))).toThrow('request.invalid')
  })
})
