import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/i18n/index.ts'
import { direction } from '../../src/text/tags.ts'
import { readAssets, render, WorkbenchPage } from '../../views/index.ts'
import { chromeIn, samplePages } from './sample-pages.ts'
import { sampleWorkbench } from './sample-workbench.ts'

const HOSTILE = '</title><script>alert(1)</script>"><img src=x onerror=alert(2)>'
const documentOf = (html: string) => parseHTML(html).document
const names = Object.keys(samplePages(chromeIn('en')))

describe.each(LANGUAGES)('in %s', (language) => {
  const pages = samplePages(chromeIn(language))

  test.each(names)('%s is a whole page in its language and direction', (name) => {
    const html = pages[name]!
    const page = documentOf(html)
    expect(html).toMatch(/^<!doctype html>/)
    expect(page.documentElement.getAttribute('lang')).toBe(language)
    expect(page.documentElement.getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
    expect(page.querySelectorAll('h1')).toHaveLength(1)
    expect(page.querySelector('.skip')?.getAttribute('href')).toBe('#content')
    expect(html).not.toMatch(/\{\{|undefined|\[object/)
  })
})

describe.each(names)('%s', (name) => {
  const html = samplePages(chromeIn('en'), HOSTILE)[name]!
  const page = documentOf(html)

  test('shows a hostile title as text', () => {
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<img src=x')
    expect([...page.querySelectorAll('script')].every((script) => script.getAttribute('src')?.startsWith('/assets/'))).toBe(true)
  })

  test('keeps to the content security policy: no inline script, style or handler', () => {
    expect(html).not.toMatch(/ style=| on\w+="|<style|javascript:/)
  })

  test('has no id twice, and every link inside the page leads somewhere', () => {
    const ids = [...page.querySelectorAll('[id]')].map((element) => element.id)
    expect(ids.length).toBe(new Set(ids).size)
    const targets = [...page.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')!.slice(1))
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  })

  test('gives every stretch of text its language and direction', () => {
    for (const text of page.querySelectorAll('.text:not(tr)')) {
      const language = text.getAttribute('lang')
      expect(language, text.outerHTML.slice(0, 80)).toBeTruthy()
      expect(text.getAttribute('dir')).toBe(direction(language!))
    }
  })
})

describe('the workbench', () => {
  const workbench = sampleWorkbench()
  const show = (selection = {}, data = workbench) =>
    documentOf(render(WorkbenchPage, { chrome: chromeIn('en'), workbench: data, selection }))
  const page = show()

  test('keeps every text as it is, in all columns', () => {
    for (const version of workbench.columns) {
      const cells = [...page.querySelectorAll(`td[data-language="${version.language}"] .text`)]
      const passages = workbench.rows.flatMap(({ cells: all }) => all.filter(({ language }) => language === version.language))
      expect(cells.map((cell) => cell.textContent)).toEqual(passages.flatMap((cell) => cell.passages.map(({ text }) => text)))
    }
  })

  test('marks a term in every column with one letter and hue', () => {
    const marks = [...page.querySelectorAll('.term[data-concept="ceasefire"]')]
    expect(new Set(marks.map((mark) => mark.closest('td')?.getAttribute('data-language'))).size).toBe(7)
    expect(new Set(marks.map((mark) => `${mark.getAttribute('data-letter')} ${mark.getAttribute('data-hue')}`)).size).toBe(1)
    expect(new Set(marks.map((mark) => mark.getAttribute('data-link'))).size).toBe(1)
  })

  test('says in the head of every translation that it is unofficial', () => {
    const heads = [...page.querySelectorAll('thead .provenance')].map((head) => head.textContent)
    expect(heads.filter((head) => head?.includes('unofficial translation made for this project'))).toHaveLength(6)
  })

  test('filters by kind, concept and severity', () => {
    const shown = (selection: object) => show(selection).querySelectorAll('article.finding').length
    const [first] = workbench.findings
    expect(shown({})).toBe(workbench.findings.length)
    expect(shown({ kind: first!.check })).toBe(workbench.findings.filter(({ check }) => check === first!.check).length)
    expect(shown({ concept: first!.concept! })).toBe(
      workbench.findings.filter(({ concept }) => concept === first!.concept).length,
    )
    expect(shown({ severity: 'major', kind: 'none' })).toBe(0)
  })

  test('shows a part of a long statement, with the ways to the others and what its marks lead to', () => {
    const part = { from: 2, size: 2, total: workbench.rows.length }
    const shown = show({}, { ...workbench, rows: workbench.rows.slice(2, 4), part })
    expect([...shown.querySelectorAll('.texts tbody tr')].map(({ id }) => id)).toEqual(['bead-2', 'bead-3'])
    expect(shown.querySelectorAll('article.finding')).toHaveLength(
      workbench.findings.filter(({ row }) => row === 2 || row === 3).length,
    )
    expect([...shown.querySelector('.pages')!.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '/here?pivot=en',
      '/here?pivot=en&from=4',
    ])
    const targets = [...shown.querySelectorAll('.texts a[href^="#"]')].map((link) => link.getAttribute('href')!.slice(1))
    expect(targets.filter((target) => !shown.getElementById(target))).toEqual([])
  })

  test('shows what is missing as a place that leads to its explanation', () => {
    const finding = { ...workbench.findings[0]!, check: 'omitted-paragraph', target: null, row: 0, language: 'ru' }
    const rows = workbench.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        row.bead === 0 && cell.language === 'ru' ? { ...cell, passages: [], confidence: null } : cell,
      ),
    }))
    const missing = show({}, { ...workbench, rows, findings: [finding] }).querySelector('#bead-0 td[data-language="ru"] .absent')
    expect(missing?.textContent).toBe('not in this version')
    expect(missing?.querySelector('a')?.getAttribute('href')).toBe(`#finding-${finding.key}`)
  })
})

test('asset addresses come from the manifest of the build', () => {
  const manifest = {
    'views/islands/panel.ts': { file: 'assets/panel-1.js' },
    'views/styles/main.css': { file: 'assets/style-2.css' },
    'views/styles/fallback-fonts.css': { file: 'assets/fonts-3.css' },
  }
  expect(readAssets(manifest)).toEqual({
    style: '/assets/assets/style-2.css',
    fallbackFonts: '/assets/assets/fonts-3.css',
    contrast: null,
    islands: { panel: '/assets/assets/panel-1.js' },
  })
})
