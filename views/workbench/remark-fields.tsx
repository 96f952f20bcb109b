import type { Chrome } from '../chrome.ts'

/** What a reader says in words, and who says it. The script around them sends it. */
export function RemarkFields({ chrome: { t }, label }: { readonly chrome: Chrome; readonly label: string }) {
  return (
    <>
      <label>
        {label}
        <textarea name="body" required rows={3} maxLength={2000} />
      </label>
      <label>
        {t('edit.author')}
        <input name="author" autocomplete="name" maxLength={200} placeholder={t('edit.someone')} />
      </label>
      <button type="submit">{t('judge.send')}</button>
    </>
  )
}
