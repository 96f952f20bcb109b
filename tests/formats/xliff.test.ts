import { describe, expect, test } from 'vitest'
import { readXliff } from '../../src/formats/xliff/read-xliff.ts'

/** A document of one file of one unit. */
const document = (inside: string, { head = 'trgLang="fr"', file = '', unit = '', version = '2.1' } = {}) =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:${version === '2.2' ? '2.2' : '2.0'}" version="${version}" srcLang="en" ${head} xmlns:my="my" xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0">
<file id="f1"${file}><unit id="u1"${unit}>
${inside}
</unit></file></xliff>`
const segment = (source: string, target?: string) =>
  `<segment><source>${source}</source>${target === undefined ? '' : `<target>${target}</target>`}</segment>`

function refusal(text: string): string {
  try {
    readXliff(text)
    return 'accepted'
  } catch (error) {
    const { code, detail } = error as { code: string; detail: Record<string, string | number> }
    return code === 'format.malformed' ? `${detail.line}: ${detail.reason}` : String(error)
  }
}

/** Constraints of XLIFF 2.1 and 2.2, chapters 4.2, 4.3, 4.7 and 5; each file breaks one. */
const INVALID: readonly (readonly [name: string, text: string, reason: string])[] = [
  ['a unit without a segment', document('<ignorable><source> </source></ignorable>'), '2: unit without a segment'],
  ['a segment without a source', document('<segment><target>x</target></segment>'), '3: segment without a source'],
  ['a target without trgLang', document(segment('a', 'b'), { head: '' }), '3: target without trgLang on xliff'],
  ['an unknown element', document('<seg/>'), '3: seg inside unit'],
  ['text where none may be', document(`x${segment('a')}`), '2: text inside unit'],
  [
    'elements in the wrong order',
    document(`${segment('a')}<notes><note>n</note></notes>`),
    '3: notes in the wrong place of unit',
  ],
  ['two sources', document('<segment><source>a</source><source>b</source></segment>'), '3: more than one source in segment'],
  [
    'an unknown attribute',
    document('<segment translate="no"><source>a</source></segment>'),
    '3: segment has no attribute translate',
  ],
  [
    'an attribute of somebody on a segment',
    document('<segment my:a="1"><source>a</source></segment>'),
    '3: segment has no attribute my:a',
  ],
  ['an attribute of somebody on a code', document(segment('<ph id="1" my:a="1"/>')), '3: ph has no attribute my:a'],
  [
    'an attribute of somebody on a source',
    document('<segment><source my:a="1">a</source></segment>'),
    '3: source has no attribute my:a',
  ],
  ['an element of somebody in a segment', document('<segment><my:a/><source>a</source></segment>'), '3: a inside segment'],
  ['matches in a file', document(segment('a')).replace('<unit', '<mtc:matches/><unit'), '2: matches inside file'],
  ['an unknown element of a module', document(`<mtc:match/>${segment('a')}`), '3: match inside unit'],
  ['an unknown state', document('<segment state="done"><source>a</source></segment>'), '3: state="done" on segment'],
  ['a substate alone', document('<segment subState="my:a"><source>a</source></segment>'), '3: subState without state'],
  ['an identifier with a slash', document(segment('a')).replace('u1', '/1'), '2: id="/1" on unit'],
  [
    'two units of one identifier',
    document(`${segment('a')}</unit><unit id="u1">${segment('a')}`),
    '3: two unit elements with the id u1',
  ],
  [
    'a segment and a code of one identifier',
    document('<segment id="1"><source><ph id="1"/></source></segment>'),
    '3: two elements with the id 1 in a unit',
  ],
  [
    'two elements of somebody with one identifier',
    document(`<my:a id="x"><my:b xml:id="x"/></my:a>${segment('a')}`),
    '3: two elements with the id x',
  ],
  [
    'a target with another kind of element',
    document(segment('<ph id="1"/>', '<mrk id="1" type="term">x</mrk>')),
    '3: mrk with the id of another kind of element',
  ],
  ['an sc without its end', document(segment('a<sc id="1"/>')), '3: sc without an end, not isolated'],
  [
    'an isolated sc with its end',
    document(segment('<sc id="1" isolated="yes"/>a<ec startRef="1"/>')),
    '3: isolated sc with an end',
  ],
  ['an ec before its sc', document(segment('<ec startRef="1"/>a<sc id="1"/>')), '3: ec without an sc before it'],
  ['an ec with neither', document(segment('a<ec/>')), '3: ec with neither startRef nor isolated'],
  ['an isolated ec without an identifier', document(segment('a<ec isolated="yes"/>')), '3: isolated ec without an id'],
  [
    'ends that differ',
    document(segment('<sc id="1" canCopy="no"/>a<ec startRef="1"/>')),
    '3: canCopy differs between the two ends of a code',
  ],
  ['an sm without an em', document(segment('<sm id="1" translate="no"/>a')), '3: sm without an em'],
  ['an em without an sm', document(segment('a<em startRef="1"/>')), '3: em without an sm before it'],
  [
    'an order that begins in the middle',
    document(segment('<ph id="1" canReorder="no" canCopy="no" canDelete="no"/>')),
    '3: canReorder="no" without firstNo before it',
  ],
  [
    'an order of codes that may be copied',
    document(segment('<ph id="1" canReorder="firstNo"/>')),
    '3: canReorder="firstNo" without canCopy="no" and canDelete="no"',
  ],
  ['a code left out that may not be', document(segment('<ph id="1" canDelete="no"/>a', 'b')), '3: code 1 may not be left out'],
  ['data that are not there', document(segment('<ph id="1" dataRef="d1"/>')), '3: dataRef="d1": no such data in the unit'],
  ['a flow that is not there', document(segment('<ph id="1" subFlows="u2"/>')), '3: subFlows: no unit u2 in the file'],
  [
    'a copy of what may not be copied',
    document(segment('<ph id="1" canCopy="no"/><ph id="2" copyOf="1"/>')),
    '3: copy of a code that may not be copied',
  ],
  ['a copy of nothing', document(segment('<ph id="2" copyOf="1"/>')), '3: copyOf="1": no such code in the unit'],
  ['a subtype without a type', document(segment('<ph id="1" subType="my:a"/>')), '3: subType without type'],
  ['a subtype of another type', document(segment('<ph id="1" type="ui" subType="xlf:b"/>')), '3: subType xlf:b with type ui'],
  ['a cp for what XML can hold', document(segment('<cp hex="00A0"/>')), '3: cp for 00A0, which XML can hold'],
  [
    'a comment that says nothing',
    document(segment('<mrk id="1" type="comment">a</mrk>')),
    '3: comment with neither value nor ref',
  ],
  [
    'a comment that says too much',
    document(segment('<mrk id="1" type="comment" value="a" ref="#n=1">a</mrk>')),
    '3: comment with value and ref',
  ],
  [
    'a comment on another note',
    document(`<notes><note id="n1">a</note></notes>${segment('<mrk id="1" type="comment" ref="#f=f1/n=n1">a</mrk>')}`),
    '3: comment that refers to no note of its unit',
  ],
  ['notes without a note', document(`<notes/>${segment('a')}`), '3: notes without a note'],
  ['a priority out of range', document(`<notes><note priority="11">a</note></notes>${segment('a')}`), '3: priority="11" on note'],
  [
    'two targets in one place',
    document(`<segment><source>a</source><target order="2">b</target></segment>${segment('a', 'b')}`),
    '3: two targets with order 2',
  ],
  ['a place that is not there', document('<segment><source>a</source><target order="2">b</target></segment>'), '3: order 2 of 1'],
  [
    'a source in another language',
    document('<segment><source xml:lang="de">a</source></segment>'),
    '3: source in de instead of en',
  ],
  ['a language from above', document(segment('a'), { file: ' xml:lang="ja"' }), '3: source in ja instead of en'],
  [
    'white space kept on one side',
    document('<segment><source xml:space="preserve">a</source><target>b</target></segment>'),
    '3: source and target differ in xml:space',
  ],
  [
    'a skeleton of nothing',
    document(segment('a')).replace('<unit', '<skeleton/><unit'),
    '2: skeleton with neither href nor content',
  ],
  [
    'a reference with two leaves',
    document(segment('<mrk id="1" type="my:a" ref="#a/b">a</mrk>')),
    '3: ref="#a/b": identifier twice',
  ],
  [
    'a reference of an unknown prefix',
    document(segment('<mrk id="1" type="my:a" ref="#zz=b">a</mrk>')),
    '3: ref="#zz=b": unknown prefix zz',
  ],
  [
    'a reference in the wrong order',
    document(segment('<mrk id="1" type="my:a" ref="#u=u1/f=f1">a</mrk>')),
    '3: ref="#u=u1/f=f1": steps in the wrong order',
  ],
  ['an unknown style', document(segment('<ph id="1" fs:fs="blink"/>')), '3: fs="blink" is no style'],
  [
    'a style on the end of a code',
    document(segment('<sc id="1"/>a<ec startRef="1" fs:fs="b"/>')),
    '3: a style on the end of a code that its beginning has',
  ],
  [
    'another namespace than the version',
    document(segment('a'), { version: '2.2' }).replace('document:2.2', 'document:2.0'),
    '1: version 2.2 in the namespace urn:oasis:names:tc:xliff:document:2.0',
  ],
  [
    'a version that is not read',
    document(segment('a'), { version: '3.0' }),
    '1: version 3.0 is not read; 1.2 and 2.0 to 2.2 are',
  ],
  ['no file', '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en"/>', '1: no file'],
  [
    '1.2 without a source',
    '<xliff version="1.2"><file original="a" datatype="b" source-language="en"><body>\n<trans-unit id="1"/></body></file></xliff>',
    '2: trans-unit without a source',
  ],
]

test.each(INVALID)('%s is refused, with line and reason', (_name, text, reason) => {
  expect(refusal(text)).toBe(reason)
})

describe('what the specification allows is accepted', () => {
  test.each([
    [
      'codes of all kinds',
      document(
        `<originalData><data id="d1">x</data></originalData>${segment('<sc id="1" dataRef="d1" fs:fs="b"/>a<pc id="2" type="fmt" subType="xlf:i">b</pc><ec startRef="1"/><cp hex="0001"/>')}`,
      ),
    ],
    [
      'targets in another order',
      document(
        `<segment><source>a</source><target order="3">b</target></segment><ignorable><source> </source></ignorable><segment><source>a</source><target order="1">b</target></segment>`,
      ),
    ],
    [
      'codes in an order of their own',
      document(
        segment(
          '<pc id="1" canReorder="firstNo" canCopy="no" canDelete="no"><ph id="2" canReorder="no" canCopy="no" canDelete="no"/></pc>',
        ),
      ),
    ],
    [
      'comments on notes of the unit, by either way',
      document(
        `<notes><note id="n1">a</note></notes>${segment('<mrk id="1" type="comment" ref="#n=n1">a</mrk><mrk id="2" type="comment" ref="#f=f1/u=u1/n=n1">a</mrk>')}`,
      ),
    ],
    [
      'a code moved to another segment',
      document(`${segment('<ph id="1" canDelete="no"/>', 'b')}${segment('a', '<ph id="1" canDelete="no"/>')}`),
    ],
    [
      'somebody’s elements and attributes where they may be',
      document(`<my:a id="x"/>${segment('<mrk id="1" type="my:t" my:a="1">a</mrk>')}`, { unit: ' my:b="1"' }),
    ],
    [
      'a language set right further in',
      document('<segment><source xml:lang="en">a</source></segment>', { file: ' xml:lang="ja"' }),
    ],
    ['version 2.2', document(segment('a', 'b'), { version: '2.2' })],
    [
      'matches with texts of their own',
      document(
        `<mtc:matches><mtc:match ref="#1"><source>a</source><target>b</target></mtc:match></mtc:matches>${segment('<mrk id="1" type="mtc:match">a</mrk>')}`,
      ),
    ],
  ])('%s', (_name, text) => {
    expect(refusal(text)).toBe('accepted')
  })
})
