import { Form, useNavigation } from '@remix-run/react';
import type { MeetingPage } from '../../domain/discussion/topic-views';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Section } from '../page/page';
import { Row, Stack } from '../stack/stack';

type Office = NonNullable<MeetingPage['office']>;

/** The matters of a meeting that is ahead: adding one of the kinds it may deal with, and taking one off. */
export function JointItems(props: {
  items: MeetingPage['items'];
  office: Office;
  refused: { refusal: Refusal; typed: Record<string, unknown> } | null;
}) {
  const { say, locale } = usePhrases();
  const { items, office } = props;
  const busy = useNavigation().state !== 'idle';
  const refused = props.refused?.typed.intent === 'addItem' ? props.refused : null;
  const errors = (field: string) => faultsOf(say, refused?.refusal, field);
  const options = (barred: boolean) =>
    office.matters
      .filter((matter) => matter.barred === barred)
      .map((matter) => (
        <option key={matter.id} value={matter.id} disabled={barred}>
          {locale === 'en' ? matter.phrase.en : matter.phrase.zh}
        </option>
      ));
  return (
    <Section title={say('topics:joint.office.add')}>
      <Form method="post" key={items.length}>
        <Stack>
          <Field
            name="title"
            label={say('topics:joint.office.itemTitle')}
            defaultValue={typedIn(refused, 'title')}
            error={errors('title')}
            maxLength={200}
            required
          />
          <Field
            as="select"
            name="matter"
            label={say('topics:joint.office.matter')}
            defaultValue={typedIn(refused, 'matter') || 'other.advise'}
            error={errors('matter')}
            required
          >
            <optgroup label={say('topics:joint.office.allowed')}>{options(false)}</optgroup>
            <optgroup label={say('topics:joint.office.barred')}>{options(true)}</optgroup>
          </Field>
          <Button kind="quiet" name="intent" value="addItem" pending={busy}>
            {say('topics:joint.office.addSend')}
          </Button>
        </Stack>
      </Form>
      {items.map((item) => (
        <Form method="post" key={item.id}>
          <input type="hidden" name="item" value={item.id} />
          <Row spread>
            <span>{item.title}</span>
            <Button
              kind="plain"
              name="intent"
              value="removeItem"
              pending={busy}
              aria-label={say('topics:joint.office.remove', { title: item.title })}
            >
              {say('topics:joint.office.removeShort')}
            </Button>
          </Row>
        </Form>
      ))}
    </Section>
  );
}
