import { Form, useLocation, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import type { MergePage } from '../../domain/discussion/question-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { faultsOf } from '../identity/faults';
import { Section } from '../page/page';
import { Refused } from '../refused/refused';
import css from './question.module.css';
import { SentList } from './question-sent-list';
import type { Refusing } from './refusing';

const shorten = (text: string) => ([...text].length > 30 ? `${[...text].slice(0, 30).join('')}……` : text);

/** What the groups sent, beside the one question that is made of those ticked. */
export function MergeForm({ page, refused }: { page: MergePage; refused: Refusing }) {
  const { key } = useLocation();
  return <MergeFields key={key} page={page} refused={refused} />;
}

function MergeFields({ page, refused }: { page: MergePage; refused: Refusing }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  const typed = refused?.typed;
  const before = Array.isArray(typed?.groupQuestions) ? typed.groupQuestions.map(String) : [];
  const [picked, pick] = useState<readonly string[]>(before);
  const [text, write] = useState(String(typed?.text ?? ''));
  const [into, choose] = useState(String(typed?.into ?? ''));
  const chosen = page.sent.filter((one) => picked.includes(one.id));
  return (
    <Form method="post" className={css.sides}>
      <Section title={say('questions:merge.sent')}>
        <SentList sent={page.sent} picked={picked} onPick={pick} onUse={write} />
      </Section>
      <div className={css.beside}>
        <Section title={say('questions:merge.place')}>
          <div className={css.form}>
            <input type="hidden" name="session" value={page.session?.id ?? ''} />
            <Refused refusal={refused?.refusal} />
            <p role="status">
              {chosen.length > 0
                ? say('questions:merge.chosen', { count: chosen.length })
                : say('questions:merge.chosenNone')}
            </p>
            <Field
              as="select"
              name="into"
              label={say('questions:merge.into')}
              error={faultsOf(say, refused?.refusal, 'into')}
              value={into}
              onChange={(event) => choose(event.currentTarget.value)}
            >
              <option value="">{say('questions:merge.intoNew')}</option>
              {page.open.map((one) => (
                <option key={one.id} value={one.id}>
                  {say('questions:merge.intoOld', { number: one.number, text: shorten(one.text) })}
                </option>
              ))}
            </Field>
            <Field
              as="textarea"
              name="text"
              rows={5}
              label={say('questions:merge.text')}
              hint={say('questions:merge.textHint')}
              maxLength={2000}
              error={faultsOf(say, refused?.refusal, 'text')}
              value={text}
              onChange={(event) => write(event.currentTarget.value)}
            />
            <Field
              as="select"
              name="item"
              label={say('questions:merge.item')}
              error={faultsOf(say, refused?.refusal, 'item')}
              defaultValue={String(typed?.item ?? '')}
            >
              <option value="">{say('questions:merge.itemAuto')}</option>
              {page.items.map((one) => (
                <option key={one.id} value={one.id}>
                  {say('questions:merge.itemName', { ordinal: one.ordinal, title: one.title })}
                </option>
              ))}
            </Field>
            <div>
              <Button
                name="intent"
                value="place"
                pending={busy}
                consequence={say('questions:merge.placeNote')}
              >
                {say('questions:merge.place')}
              </Button>
            </div>
          </div>
        </Section>
      </div>
    </Form>
  );
}
