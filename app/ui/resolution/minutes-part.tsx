import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { type MinutesSection, minutesSections } from '../../domain/congress/minutes';
import type { Minutes } from '../../domain/resolution/minutes';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Refused as RefusedNotice } from '../refused/refused';
import { Stack } from '../stack/stack';
import { Lines } from './lines';
import css from './minutes.module.css';
import type { Refused } from './resolution-fields';

export type Writing = { readonly refused: Refused | null };

/** One part of the minutes: what the system knows, then the secretary's words, and the form for them where they may be written. */
export function MinutesPart(props: {
  section: MinutesSection;
  minutes: Minutes;
  writing: Writing | null;
  children: ReactNode;
}) {
  const { say, locale } = usePhrases();
  const { section, minutes, writing, children } = props;
  const numerals = say('resolution:record.numerals').split(' ');
  const numeral = numerals[minutesSections.indexOf(section)] ?? '';
  const note = minutes.notes[section];
  return (
    <section id={section} className={css.part} aria-labelledby={`${section}-title`}>
      <h2 id={`${section}-title`} className={css.title}>
        {say('resolution:record.heading', { numeral, title: say(`day:minutes.sections.${section}`) })}
      </h2>
      <div className={css.body}>{children}</div>
      {note && (
        <div className={css.note}>
          <Lines text={note.text} />
          <p className={css.by}>
            {say('resolution:record.noteBy', { name: note.by, when: sayMoment(locale, note.at) })}
          </p>
        </div>
      )}
      {writing && <NoteForm section={section} text={note?.text ?? ''} refused={writing.refused} />}
    </section>
  );
}

function NoteForm(props: { section: MinutesSection; text: string; refused: Refused | null }) {
  const { say } = usePhrases();
  const { section, text } = props;
  const refused = props.refused?.typed.section === section ? props.refused : null;
  return (
    <div className={css.form}>
      <Details summary={say('day:minutes.add')} open={refused !== null}>
        <Form method="post" action={`#${section}`}>
          <Stack>
            <RefusedNotice refusal={refused?.refusal} />
            <input type="hidden" name="section" value={section} />
            <Field
              as="textarea"
              name="text"
              rows={4}
              maxLength={5000}
              label={say('day:minutes.add')}
              hint={say('day:minutes.noteHint')}
              defaultValue={typedIn(refused, 'text') || text}
              error={faultsOf(say, refused?.refusal, 'text')}
            />
            <Button kind="quiet">{say('day:minutes.save')}</Button>
          </Stack>
        </Form>
      </Details>
    </div>
  );
}
