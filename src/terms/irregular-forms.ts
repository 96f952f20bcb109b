/** Forms that no ending rule leads to: folded dictionary form, then the folded forms that differ. By primary language subtag. */
const FORMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { person: 'people', man: 'men', woman: 'women', child: 'children', spokesman: 'spokesmen', spokeswoman: 'spokeswomen' },
  ru: {
    судно: 'суда судов судам судами судах',
    человек: 'люди людей людям людьми людях',
    ребенок: 'дети детей детям детьми детях',
    год: 'лет',
    день: 'дни дня дней дням днями днях',
  },
  fr: { oeil: 'yeux', œil: 'yeux', ciel: 'cieux' },
  de: { land: 'lander landern', rat: 'rate raten' },
}

const byForm = new Map<string, Map<string, string>>()

/** The dictionary form that an irregular form belongs to, or null. */
export function irregularBase(key: string, language: string): string | null {
  let forms = byForm.get(language)
  if (!forms) {
    forms = new Map(
      Object.entries(FORMS[language] ?? {}).flatMap(([base, list]) => list.split(' ').map((form) => [form, base] as const)),
    )
    byForm.set(language, forms)
  }
  return forms.get(key) ?? null
}
