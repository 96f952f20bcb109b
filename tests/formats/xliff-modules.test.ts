import { describe, expect, test } from 'vitest'
import { HexaplaError } from '../../src/errors.ts'
import { readXliff } from '../../src/formats/xliff/read-xliff.ts'

const MODULES = Object.entries({
  mtc: 'matches',
  gls: 'glossary',
  mda: 'metadata',
  res: 'resourcedata',
  ctr: 'changetracking',
  slr: 'sizerestriction',
  val: 'validation',
})
  .map(([prefix, name]) => ` xmlns:${prefix}="urn:oasis:names:tc:xliff:${name}:2.0"`)
  .join('')
const TEXT = '<segment id="s1"><source>a<ph id="c1"/></source><target>b<ph id="c1"/></target></segment>'

/** A document with something of a module in its unit, before the text. */
const inUnit = (inside: string, text = TEXT, version = '2.1') =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:${version === '2.2' ? '2.2' : '2.0'}"${MODULES} version="${version}" srcLang="en" trgLang="ar">
<file id="f1">${text.includes('slr:') ? '<slr:profiles generalProfile="xliff:codepoints" storageProfile="xliff:utf8"/>' : ''}<unit id="u1">
${inside}${text}</unit></file></xliff>`

const match = (attributes: string) => `<mtc:match ${attributes}><source>a</source><target>b</target></mtc:match>`
const matches = (...all: string[]) => inUnit(`<mtc:matches>${all.map(match).join('')}</mtc:matches>`)
const entry = (inside: string, id = 'g1') => `<gls:glossEntry id="${id}"><gls:term>a</gls:term>${inside}</gls:glossEntry>`
const glossary = (...entries: string[]) => inUnit(`<gls:glossary>${entries.join('')}</gls:glossary>`)
const metadata = (inside: string) => inUnit(`<mda:metadata id="m">${inside}</mda:metadata>`)
const META = '<mda:meta type="t">x</mda:meta>'
const resources = (inside: string) => inUnit(`<res:resourceData>${inside}</res:resourceData>`)
const item = (inside: string, id = 'r1') => `<res:resourceItem id="${id}">${inside}</res:resourceItem>`
const NOTES = '<notes><note id="n1" category="c">a</note><note id="n2">b</note></notes>'
const tracked = (attributes: string, items = '<ctr:item property="content">x</ctr:item>') =>
  inUnit(
    `<ctr:changeTrack><ctr:revisions ${attributes}><ctr:revision>${items}</ctr:revision></ctr:revisions></ctr:changeTrack>${NOTES}`,
  )
const sized = (attributes: string, code = 'ph id="c1"') =>
  inUnit('', `<segment><source>a<${code} ${attributes}/></source></segment>`)
const rule = (attributes: string) => inUnit(`<val:validation><val:rule ${attributes}/></val:validation>`)

function refusal(text: string): string | null {
  try {
    readXliff(text)
    return null
  } catch (error) {
    if (!(error instanceof HexaplaError)) throw error
    return `${error.detail.line}: ${error.detail.reason}`
  }
}

test.each([
  ['a candidate for a segment or a code', matches('ref="#s1" type="tm" similarity="99.5"', 'ref="#f=f1/u=u1/s1"', 'ref="#c1"')],
  [
    'entries with a translation or a definition',
    glossary(entry('<gls:translation id="t1">b</gls:translation>'), entry('<gls:definition>d</gls:definition>', 'g2')),
  ],
  ['metadata in groups', metadata(`<mda:metaGroup appliesTo="source"><mda:metaGroup>${META}</mda:metaGroup></mda:metaGroup>`)],
  ['resources by address or with content', resources(item('<res:source href="a.png"/><res:target><x xmlns="y"/></res:target>'))],
  ['a change of a note that is named', tracked('appliesTo="note" ref="n1"', '<ctr:item property="category">c</ctr:item>')],
  ['sizes as the profile counts them', sized('slr:sizeRestriction="3,*" slr:equivStorage="7"')],
  ['a rule of a name space of its own', rule('xmlns:my="urn:my" my:rule="x"')],
  ['a rule about the source too', rule('startsWith="a" existsInSource="yes" occurs="2"')],
])('%s: accepted', (_name, text) => {
  expect(refusal(text)).toBeNull()
})

describe.each([
  [
    'translation candidates',
    [
      [matches('ref="s1"'), '3: ref="s1" is no text of this unit'],
      [matches('ref="#u1"'), '3: ref="#u1" is no text of this unit'],
      [matches('type="tm"'), '3: match without ref'],
      [matches('ref="#s1" type="human"'), '3: type="human" on match'],
      [matches('ref="#s1" subType="x:y"'), '3: subType without type'],
      [matches('ref="#s1" xml:lang="ar"'), '3: xml:lang on match'],
      [matches('ref="#s1" similarity="101"'), '3: similarity="101" on match'],
      [matches('ref="#s1" id="a"', 'ref="#s1" id="a"'), '3: two elements with the id a'],
      [inUnit('<mtc:matches><mtc:match ref="#s1"><source>a</source></mtc:match></mtc:matches>'), '3: match without target'],
    ],
  ],
  [
    'glossary',
    [
      [glossary(entry('')), '3: glossEntry with neither translation nor definition'],
      [glossary(entry('<gls:translation id="g1">b</gls:translation>')), '3: two elements with the id g1'],
      [glossary(entry('"<gls:definition>d</gls:definition>')), '3: text inside glossEntry'],
      [glossary(), '3: glossary without an entry'],
    ],
  ],
  [
    'metadata',
    [
      [metadata(META), '3: metadata holds groups, and at least one'],
      [metadata('<mda:metaGroup><mda:meta>x</mda:meta></mda:metaGroup>'), '3: meta without type'],
      [metadata(`<mda:metaGroup appliesTo="file">${META}</mda:metaGroup>`), '3: appliesTo="file" on metaGroup'],
      [metadata(`<mda:metaGroup id="a b">${META}</mda:metaGroup>`), '3: id="a b" is no name token'],
      [metadata(`<mda:metaGroup id="m">${META}</mda:metaGroup>`), '3: two elements with the id m'],
    ],
  ],
  [
    'resource data',
    [
      [resources(item('<res:source/>')), '3: source with neither href nor content'],
      [resources(item('<res:source href="a"><x xmlns="y"/></res:source>')), '3: source with href and content'],
      [resources(item('<res:source xml:lang="de" href="a"/>')), '3: source in de instead of en'],
      [resources(item('') + item('')), '3: two elements with the id r1'],
      [resources('<res:resourceItemRef/>'), '3: resourceItemRef without ref'],
    ],
  ],
  [
    'change tracking',
    [
      [tracked('appliesTo="note"'), '3: which note is not said'],
      [tracked('appliesTo="note" ref="n3"'), '3: ref="n3" is no note here'],
      [tracked('appliesTo="note" ref="n2"', '<ctr:item property="category">c</ctr:item>'), '3: note has no category'],
      [
        tracked(
          'appliesTo="note" ref="n2"',
          '<ctr:item property="content">c</ctr:item><ctr:item property="content">d</ctr:item>',
        ),
        '3: two values of content in one revision',
      ],
    ],
  ],
  [
    'size restriction',
    [
      [sized('slr:sizeRestriction="3,x"'), '3: sizeRestriction="3,x"'],
      [sized('slr:sizeInfo="2.5"'), '3: sizeInfo="2.5"'],
      [sized('slr:sizeInfo="2" slr:sizeInfoRef="a"'), '3: sizeInfo and sizeInfoRef'],
      [sized('slr:sizeInfoRef="a"'), '3: sizeInfoRef="a" is no data of this place'],
      [
        sized('slr:equivStorage="2"', 'sc id="1"/>b<ec startRef="1"'),
        '3: equivStorage on the end of a code that its beginning has',
      ],
    ],
  ],
  [
    'validation',
    [
      [rule(''), '3: a rule is one of isPresent, isNotPresent, startsWith, endsWith, or of its own'],
      [rule('isPresent="a" endsWith="b"'), '3: a rule is one of isPresent, isNotPresent, startsWith, endsWith, or of its own'],
      [rule('isNotPresent="a" existsInSource="yes"'), '3: existsInSource without isPresent, startsWith or endsWith'],
      [rule('isPresent="a" occurs="0"'), '3: occurs="0" on rule'],
      [rule('isPresent="a" normalization="nfkc"'), '3: normalization="nfkc" on rule'],
    ],
  ],
] as const)('%s is checked inside', (_name, refused) => {
  test.each(refused.map(([text, reason]) => [reason, text] as const))('%s', (reason, text) => {
    expect(refusal(text)).toBe(reason)
  })
})

test('metadata stand before the first file since 2.2, and nothing else does', () => {
  const before = (element: string, version: string) => inUnit('', TEXT, version).replace('<file', `${element}<file`)
  const group = `<mda:metadata><mda:metaGroup>${META}</mda:metaGroup></mda:metadata>`
  expect(refusal(before(group, '2.2'))).toBeNull()
  expect(refusal(before(group, '2.1'))).toBe('2: metadata inside xliff')
  expect(refusal(before('<x xmlns="urn:my"/>', '2.2'))).toBe('2: x inside xliff')
})
