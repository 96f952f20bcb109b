import { describe, expect, test } from 'vitest'
import { segmentText } from '../../src/text/segment-text.ts'

/** The sentences of a text with ⏐ between them, so that a failure is read at a glance. */
const cut = (text: string, language: string) =>
  segmentText(text, language)
    .segments.map(({ start, end }) => text.slice(start, end))
    .join(' ⏐ ')

/** Each line is text with ⏐ where sentences end; the mark is taken out before cutting. */
function expectCuts(language: string, marked: string) {
  expect(cut(marked.replaceAll(' ⏐ ', ' ').replaceAll('⏐', ''), language).replaceAll(' ⏐ ', '⏐')).toBe(
    marked.replaceAll(' ⏐ ', '⏐'),
  )
}

describe('a dateline stays with its first sentence', () => {
  test.each([
    ['en', 'WASHINGTON (AP) — The U.S. said so. ⏐ He left.'],
    ['en', 'GENEVA, Jan. 8 (Reuters) - The U.N. Security Council met. ⏐ It voted.'],
    ['es', 'Moscú, 8 ene (TASS).- Moscú advierte. ⏐ Es todo.'],
    ['fr', 'Paris, le 8 janv. (AFP) - Le président a dit oui. ⏐ C’est tout.'],
    ['fr', 'MOSCOU, 8 janvier (TASS) — Moscou avertit. ⏐ Il dit non.'],
    ['de', 'Berlin, 8. Jan. (dpa) - Der 3. Oktober kam. ⏐ Es war 1990.'],
    ['ru', 'МОСКВА, 8 янв — РИА Новости. Москва предупреждает. ⏐ Это всё.'],
    ['ru', 'МОСКВА, 8 января. /ТАСС/. Москва предупреждает. ⏐ Это всё.'],
    ['uk', 'КИЇВ, 8 січня (Укрінформ). Україна попереджає. ⏐ Усе.'],
    ['it', 'ROMA, 8 gen. (ANSA) - Il presidente ha detto. ⏐ Fine.'],
    ['pt', 'LISBOA, 8 jan. (Lusa) — O presidente disse. ⏐ Fim.'],
    ['pl', 'WARSZAWA, 8 stycznia (PAP). Polska ostrzega. ⏐ Koniec.'],
    ['ar', 'موسكو، 8 يناير /تاس/. تحذّر موسكو. ⏐ انتهى.'],
    ['zh', '塔斯社莫斯科1月8日电 俄罗斯表示。⏐完了。'],
  ])('%s: %s', expectCuts)
})

describe('a full stop of an abbreviation ends no sentence', () => {
  test.each([
    ['en', 'See Art. 5 and Sec. 3. ⏐ No. 5 failed. ⏐ Was it No? ⏐ No. ⏐ Prof. J.R.R. Tolkien et al. wrote it.'],
    ['en', 'The U.S. Army came at 8 p.m. Monday. ⏐ He lives in the U.S. ⏐ He works there.'],
    ['en', 'It takes vitamin C, etc. ⏐ We go on. ⏐ At 5 a.m. ⏐ The sun rose over Apple Inc. ⏐ They sell.'],
    ['fr', 'M. et Mme Macron, J.-P. Sartre et le Dr Roux. ⏐ L’O.N.U. et l’art. 5, al. 2. ⏐ Voir p. 12.'],
    ['es', 'EE. UU. y la U.R.S.S. firmaron. ⏐ El art. 5 y la pág. 3 de D. Juan. ⏐ El Sr. y la Sra. Pérez.'],
    ['pt', 'O Sr. Silva e a Sra. Costa, art. 5.º, pág. 3. ⏐ Os E.U.A. e a Av. da Liberdade.'],
    ['it', 'Il sig. Rossi e la sig.ra Bianchi. ⏐ Il dott. Verdi è nato nel 1950. ⏐ L’on. Neri e S. Pietro.'],
    ['de', 'Danach kam u. a. Herr Dr. h. c. Weiß. ⏐ Gem. Art. 5 Abs. 2 gilt es. ⏐ Ludwig XIV. war König im 17. Jahrhundert.'],
    ['ru', 'В 2026 г. Россия и США, т.е. стороны, и т.д. ⏐ Он ушел на ул. Мира, д. 5. ⏐ На 5 млн руб. больше.'],
    ['uk', 'У 2026 р. Україна, т. зв. країна, і т. д. ⏐ Він пішов. ⏐ Ім. Шевченка, вул. Миру, буд. 5.'],
    ['pl', 'To np. prof. Nowak, tzw. ekspert, m.in. w 2026 r. w Polsce. ⏐ Koniec.'],
    ['cs', 'Dne 8. ledna 2026 byl čl. 5 odst. 2 zrušen. ⏐ Např. tzv. mír.'],
    ['fi', 'Tammikuun 8. päivänä hän tuli. ⏐ Esim. tämä.'],
    ['el', 'Πού πας; ⏐ Ο κ. Παπαδόπουλος, π.χ. αυτός. ⏐ Τέλος.'],
    ['ar', 'قال د. أحمد إن أ. د. محمد جاء. ⏐ انتهى.'],
    ['hi', 'क्यों? ⏐ पता नहीं। ⏐ डॉ. सिंह आए।'],
    ['en', '1. The parties agree. ⏐ 2. They sign.'],
  ])('%s: %s', expectCuts)
})

describe('quotation marks and the clause that names the speaker stay with their sentence', () => {
  test.each([
    ['en', '"We will not go. ⏐ We stay." ⏐ He left. ⏐ "Who?" Zakharova asked. ⏐ "Me!" ⏐ "Why?"'],
    ['en', '“Yes,” he said. ⏐ “No. ⏐ Never.” ⏐ (It was late.) ⏐ [Note.] ⏐ End.'],
    ['fr', '« Où est-il ? » demanda-t-elle. ⏐ « Là ! » ⏐ M. Macron parla.'],
    ['de', '„Nein.“ ⏐ „Ja!“, rief er. ⏐ »Gut.« ⏐ Das war alles.'],
    ['es', '»Su elemento central es esto. ⏐ El documento incluye más», dijo. ⏐ «Nos vamos.» ⏐ ¡No!'],
    ['pt', '«Sim.» ⏐ «Não!», disse. ⏐ Fim.'],
    ['it', '«Sì». ⏐ «No!» disse.'],
    ['ru', '«Мы уйдем. ⏐ Мы останемся». ⏐ «Кто?» — спросила она. — «Я!» — сказал он. ⏐ «Да!» ⏐ Нет.'],
    ['uk', '«Так». ⏐ «Хто?» — спитала вона.'],
    ['cs', '„Ano.“ ⏐ „Kdo?“ zeptala se.'],
    ['ar', '«نعم». ⏐ ثم ذهب. ⏐ "لا." ⏐ هل؟ ⏐ نعم!'],
    ['zh', '“好。⏐我走。”她说。⏐“为什么？”他问道，“走吧。”⏐《声明》发表了！⏐真的吗？！⏐（会议结束。）'],
    ['zh', '扎哈罗娃说：“好。⏐我走。”⏐散会……然后走了。'],
    ['ja', '「行く。」と彼は言った。⏐「本当ですか？」彼女は尋ねた。⏐終わり。'],
  ])('%s: %s', expectCuts)
})

describe('hostile text is cut, not choked on', () => {
  test.each([
    ['unclosed quotation marks', '“'.repeat(100_000)],
    ['one word', 'слово'.repeat(40_000)],
    ['one run of characters without spaces', '中文'.repeat(50_000)],
    ['characters outside the basic plane', '𠮷'.repeat(10_000)],
    ['initials', 'A. '.repeat(50_000)],
    ['one number', '1 000 '.repeat(30_000)],
    ['combining marks', `a${'\u0301'.repeat(100_000)}`],
    ['lone surrogates', '\ud800'.repeat(50_000)],
    ['direction marks', '\u202e\u2066سلام\u2069'.repeat(10_000)],
  ])('%s', (_name, text) => {
    const { tokens, segments } = segmentText(text, 'en')
    expect(segments.at(-1)!.end).toBe(text.trimEnd().length)
    expect(tokens.at(-1)!.end).toBe(text.trimEnd().length)
    const halves = tokens.filter(
      ({ start }) => /[\udc00-\udfff]/.test(text[start]!) && /[\ud800-\udbff]/.test(text[start - 1] ?? ''),
    )
    expect(halves).toEqual([])
  })
})
