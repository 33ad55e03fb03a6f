import { Form, useLocation } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { Stack } from '../stack/stack';

/** Language, type size, light or dark: remembered on this device. */
export function Preferences({ type, theme }: { type: string; theme: string }) {
  const { say, locale } = usePhrases();
  const { pathname } = useLocation();
  return (
    <Form method="post" action={paths.preferences()} reloadDocument>
      <input type="hidden" name="next" value={pathname} />
      <Stack>
        <Choice
          type="radio"
          layout="row"
          name="type"
          legend={say('identity:account.type')}
          defaultValue={type}
          options={(['normal', 'large'] as const).map((value) => ({
            value,
            label: say(`identity:preferences.types.${value}`),
          }))}
        />
        <Choice
          type="radio"
          layout="row"
          name="theme"
          legend={say('identity:account.theme')}
          defaultValue={theme}
          options={(['auto', 'light', 'dark'] as const).map((value) => ({
            value,
            label: say(`identity:preferences.themes.${value}`),
          }))}
        />
        <Choice
          type="radio"
          layout="row"
          name="lang"
          legend={say('identity:account.language')}
          defaultValue={locale}
          options={(['zh-CN', 'en'] as const).map((value) => ({
            value,
            label: say(`identity:preferences.languages.${value}`),
          }))}
        />
        <Button kind="quiet">{say('identity:account.apply')}</Button>
      </Stack>
    </Form>
  );
}
