import { Form } from '@remix-run/react';
import { type Preference, volumes } from '../../domain/notice/preference';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { Field } from '../field/field';
import { faultsOf } from '../identity/faults';
import { Row, Stack } from '../stack/stack';

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

type Props = { preference: Preference & { locale: string }; refusal?: Refusal | undefined };

/** How much, when, by which ways, in which language. */
export function PreferenceForm({ preference, refusal }: Props) {
  const { say } = usePhrases();
  const faults = (field: string) => faultsOf(say, refusal, field);
  return (
    <Form method="post">
      <Stack>
        <Choice
          type="radio"
          name="volume"
          legend={say('notice:settingsPage.volume')}
          defaultValue={preference.volume}
          error={faults('volume')}
          options={volumes.map((value) => ({
            value,
            label: say(`notice:settingsPage.volumes.${value}`),
            note: say(`notice:settingsPage.volumeNotes.${value}`),
          }))}
        />
        <fieldset>
          <legend>{say('notice:settingsPage.quiet')}</legend>
          <p>{say('notice:settingsPage.quietHint')}</p>
          <Row>
            <Field
              label={say('notice:settingsPage.quietFrom')}
              type="time"
              name="quietFrom"
              defaultValue={clock(preference.quietFrom)}
              error={faults('quietFrom')}
              required
            />
            <Field
              label={say('notice:settingsPage.quietTo')}
              type="time"
              name="quietTo"
              defaultValue={clock(preference.quietTo)}
              error={faults('quietTo')}
              required
            />
          </Row>
        </fieldset>
        <Ways preference={preference} />
        <Field
          as="select"
          label={say('notice:settingsPage.locale')}
          name="locale"
          defaultValue={preference.locale}
          chars={8}
        >
          <option value="zh-CN" lang="zh-CN">
            中文
          </option>
          <option value="en" lang="en">
            English
          </option>
        </Field>
        <Button name="intent" value="preferences">
          {say('notice:settingsPage.save')}
        </Button>
      </Stack>
    </Form>
  );
}

/** Two ticks under names of their own. */
function Ways({ preference }: { preference: Preference }) {
  const { say } = usePhrases();
  return (
    <Stack gap="tight">
      <Choice
        type="checkbox"
        name="mail"
        legend={say('notice:settingsPage.channels')}
        defaultValue={preference.mail ? ['on'] : []}
        options={[
          {
            value: 'on',
            label: say('notice:settingsPage.byMail'),
            note: say('notice:settingsPage.byMailNote'),
          },
        ]}
      />
      <Choice
        type="checkbox"
        name="push"
        legend={say('notice:settingsPage.byPush')}
        legendHidden
        defaultValue={preference.push ? ['on'] : []}
        options={[
          {
            value: 'on',
            label: say('notice:settingsPage.byPush'),
            note: say('notice:settingsPage.byPushNote'),
          },
        ]}
      />
    </Stack>
  );
}
