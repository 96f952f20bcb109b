import type { Person, Role } from '../../src/app/access.ts'
import type { Chrome } from '../chrome.ts'
import { ColumnHeads } from '../parts/column-heads.tsx'
import { Layout } from '../parts/layout.tsx'

interface PeoplePageProps {
  readonly chrome: Chrome
  readonly people: readonly Person[]
  /** Those that can be given, from the least. */
  readonly roles: readonly Role[]
}

/** Everybody who has ever signed in, and what they may do. For administrators. */
export function PeoplePage({ chrome, people, roles }: PeoplePageProps) {
  const { t } = chrome
  return (
    <Layout chrome={chrome} title={t('people.title')} section={null}>
      <h1>{t('people.title')}</h1>
      <p class="lead">{t('people.lead')}</p>
      <div class="scroll">
        <table class="table">
          <ColumnHeads keys={['people.name', 'people.email', 'people.role']} t={t} />
          <tbody>
            {people.map(({ id, name, email, role }) => (
              <tr key={id}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>{email && <bdi>{email}</bdi>}</td>
                <td>
                  <form method="post" action={`/people/${id}/role`}>
                    <select name="role" aria-label={`${t('people.role')}: ${name}`}>
                      {roles.map((one) => (
                        <option key={one} value={one} selected={one === role}>
                          {t(`role.${one}`)}
                        </option>
                      ))}
                    </select>{' '}
                    <button type="submit">{t('people.give')}</button>
                  </form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Layout>
  )
}
