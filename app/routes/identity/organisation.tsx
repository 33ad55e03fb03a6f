import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOrganisation } from '#server/identity/queries-account';
import { view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { Facts } from '../../ui/facts/facts';
import { Page, Section } from '../../ui/page/page';

export async function loader({ context, request }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/identity/organisation', request, readOrganisation);
}

export default function Organisation() {
  const { say } = usePhrases();
  const { name, kind, superior, subordinates, secretaries } = useLoaderData<typeof loader>();
  const items = [
    { label: say('identity:organisationPage.kind'), value: say(`identity:organisationPage.kinds.${kind}`) },
    {
      label: say('identity:organisationPage.superior'),
      value: superior ?? say('identity:organisationPage.noSuperior'),
    },
  ];
  return (
    <Page title={name} overline={say('identity:organisationPage.title')}>
      <Facts items={items} />
      <Section title={say('identity:organisationPage.secretaries')}>
        <p>{say('identity:organisationPage.lede')}</p>
        <ul>
          {secretaries.map((one) => (
            <li key={one.name + one.department}>
              {one.name}
              {one.department && ` · ${one.department}`}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say('identity:organisationPage.subordinates')}>
        {subordinates.length === 0 ? (
          <p>{say('identity:organisationPage.noSubordinates')}</p>
        ) : (
          <ul>
            {subordinates.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}
