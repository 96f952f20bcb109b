import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { hexapla, newFolder, ROOT } from './command-line.ts'

const folder = newFolder()
const data = join(folder, 'data')
const at = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const TABLE = 'en\tru\tconfidence\nPeace.\tМир.\t0.9\nOnly here.\t\t0.5\n'

test('aligned texts go from format to format and come back', async () => {
  writeFileSync(at('a.tsv'), TABLE)
  const steps = ['tmx', 'xliff', 'tei', 'json', 'csv']
  const endings = ['.tmx', '.xlf', '.tei.xml', '.json', '.csv']
  let from = at('a.tsv')
  for (const [n, to] of steps.entries()) {
    const out = at(`b${endings[n]}`)
    expect(await hexapla(['convert', from, '--to', to, '--out', out])).toMatchObject({ code: 0 })
    from = out
  }
  expect((await hexapla(['convert', from, '--to', 'tsv'])).stdout).toBe(TABLE)
})

test('a translation memory is written unit by unit, as Moses and as TMX with some languages', async () => {
  writeFileSync(
    at('m.tmx'),
    `<?xml version="1.0"?><tmx version="1.4"><header srclang="en"/><body>
<tu tuid="1"><note>kept</note><tuv xml:lang="en"><seg>One <ph x="1">&lt;br></ph>two</seg></tuv><tuv xml:lang="RU-ru"><seg>Раз
два</seg></tuv><tuv xml:lang="fr"><seg>Un</seg></tuv></tu><tu><tuv xml:lang="en"><seg>Alone</seg></tuv></tu></body></tmx>`,
  )
  expect(await hexapla(['convert', at('m.tmx'), '--to', 'moses', '--language', 'en,ru-RU', '--out', at('m')])).toMatchObject({
    code: 0,
    stderr: `1/2 → ${at('m')}\n`,
  })
  expect([readFileSync(at('m.en'), 'utf8'), readFileSync(at('m.ru-RU'), 'utf8')]).toEqual(['One two\n', 'Раз два\n'])
  await hexapla(['convert', at('m.tmx'), '--to', 'tmx', '--language', 'fr,en', '--out', at('n.tmx')])
  const written = readFileSync(at('n.tmx'), 'utf8')
  expect(written.match(/xml:lang="[\w-]+"/g)).toEqual(['xml:lang="fr"', 'xml:lang="en"'])
  expect(written).toContain('<note>kept</note>')
  expect(written).toContain('<ph x="1">&lt;br&gt;</ph>')
})

test.each([
  ['a broken file', 'x.tmx', '<tmx version="1.4">\n<body><tu>', 'moses', 'format.malformed'],
  ['an ending that says nothing', 'x.doc', 'x', 'tsv', 'format.unknown'],
  ['bytes in no encoding', 'y.tmx', Buffer.from('3c746d783effff', 'hex'), 'moses', 'text.encoding-unknown'],
])('%s is refused', async (_name, name, content, to, code) => {
  writeFileSync(at(name), content)
  const { code: exit, stderr } = await hexapla(['convert', at(name), '--to', to, '--language', 'en,ru', '--out', at('z')])
  expect([exit, stderr.includes(code)]).toEqual([2, true])
})

test('a termbase comes in as TBX, goes out as TBX, and is the same', async () => {
  await hexapla(['import', join(ROOT, 'corpus/termbase.yaml')], { data })
  const { stdout } = await hexapla(['termbase', '--format', 'tbx'], { data })
  writeFileSync(at('t.tbx'), stdout)
  expect((await hexapla(['import', at('t.tbx')], { data })).stderr).toContain('unchanged')
  writeFileSync(at('u.tbx'), stdout.replace('<body>', '<body>\n<conceptEntry id="x"/>'))
  const one = await hexapla(['termbase', 'ceasefire', '--format', 'utx', '--language', 'en,fr'], { data })
  expect(one.stdout).toContain('ceasefire\tcessez-le-feu\tnoun\tapproved\tceasefire')
  expect(await hexapla(['termbase', 'no-such-concept'], { data })).toMatchObject({ code: 2 })
})
