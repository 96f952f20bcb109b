import type { Person, Scope, Token } from '../../src/app/access.ts'
import type { Chrome } from '../chrome.ts'
import { longDate } from '../format.ts'
import { ColumnHeads } from '../parts/column-heads.tsx'
import { ErrorNote, type ErrorView } from '../parts/error-note.tsx'
import { Layout } from '../parts/layout.tsx'

interface AccountPageProps {
  readonly chrome: Chrome
  readonly person: Person
  readonly tokens: readonly Token[]
  /** What the person's role allows a token. */
  readonly scopes: readonly Scope[]
  /** Of the token just made: shown this once. */
  readonly secret?: string | undefined
  readonly error?: ErrorView | undefined
}

/** Who has signed in, and the tokens that programs work with in their name. */
export function AccountPage({ chrome, person, tokens, scopes, secret, error }: AccountPageProps) {
  const { t, language } = chrome
  return (
    <Layout chrome={chrome} title={t('account.title')} section={null}>
      <h1>{t('account.title')}</h1>
      <p class="lead">{t('account.signedIn', { name: person.name, role: t(`role.${person.role}`) })}</p>
      <form method="post" action="/sign-out">
        <button type="submit">{t('account.signOut')}</button>
      </form>
      <h2>{t('tokens.title')}</h2>
      <p>{t('tokens.lead')}</p>
      {error && <ErrorNote error={error} t={t} />}
      {secret !== undefined && (
        <div class="card" role="status">
          <p>{t('tokens.secret')}</p>
          <p>
            <code>{secret}</code>
          </p>
        </div>
      )}
      {tokens.length > 0 && (
        <div class="scroll">
          <table class="table">
            <ColumnHeads keys={['tokens.name', 'tokens.scope', 'tokens.created', 'tokens.expires', 'tokens.revoke']} t={t} />
            <tbody>
              {tokens.map(({ id, name, scope, created, expires, revoked }) => (
                <tr key={id}>
                  <th scope="row">
                    <bdi>{name}</bdi>
                  </th>
                  <td>{t(`scope.${scope}`)}</td>
                  <td>{longDate(created, language)}</td>
                  <td>{expires === null ? t('tokens.never') : longDate(expires, language)}</td>
                  <td>
                    {revoked === null ? (
                      <form method="post" action={`/account/tokens/${encodeURIComponent(id)}/revoke`}>
                        <button type="submit">{t('tokens.revoke')}</button>
                      </form>
                    ) : (
                      t('tokens.revoked')
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <form method="post" action="/account/tokens" class="import">
        <fieldset class="card">
          <legend>{t('tokens.new')}</legend>
          <div class="fields">
            <label class="field">
              <span>{t('tokens.name')}</span>
              <input type="text" name="name" required maxLength={200} autocomplete="off" />
            </label>
            <label class="field">
              <span>{t('tokens.scope')}</span>
              <select name="scope">
                {scopes.map((scope) => (
                  <option key={scope} value={scope}>
                    {t(`scope.${scope}`)}
                  </option>
                ))}
              </select>
            </label>
            <label class="field">
              <span>{t('tokens.days')}</span>
              <input type="number" name="days" min={1} max={3650} />
            </label>
          </div>
          <button type="submit" class="primary">
            {t('tokens.create')}
          </button>
        </fieldset>
      </form>
    </Layout>
  )
}
