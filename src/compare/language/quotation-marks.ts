/** Opening marks and the marks that may close them. German and Russian close „ with “, English opens with it; « and » change places in Danish. */
export const CLOSING: Readonly<Record<string, readonly string[]>> = {
  '«': ['»'],
  '»': ['«', '»'],
  '„': ['“', '”', '"'],
  '“': ['”', '“'],
  '”': ['”'],
  '‘': ['’'],
  '‚': ['‘', '’'],
  '‹': ['›'],
  '「': ['」'],
  '『': ['』'],
  '"': ['"'],
}

/** Marks that also are apostrophes. */
export const APOSTROPHES = new Set(['’', '‘'])
