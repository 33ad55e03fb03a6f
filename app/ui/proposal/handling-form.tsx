import { Form, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { usePhrases } from '../../i18n/use-phrases';
import { Button, type ButtonKind } from '../button/button';
import { Details } from '../details/details';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { faultsOf } from '../identity/faults';
import { Refused } from '../refused/refused';
import { Row } from '../stack/stack';
import css from './handling.module.css';

type Verb = { label: string; kind?: ButtonKind; value?: string; note?: string };

/** One order about a department's work in a form of its own: hidden particulars, at most one question in words, its verb. Folded where `summary` says what it is for. */
export function WorkForm(props: {
  intent: string;
  hidden: Readonly<Record<string, string>>;
  verbs: readonly Verb[];
  refused: Refusing;
  summary?: string;
  /** What is next stands open. */
  isNext?: boolean;
  note?: string;
  question?: { name: string; label: string; hint?: string; most: number; required: boolean; start?: string };
  children?: ReactNode;
}) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  const { intent, hidden, verbs, refused, summary, isNext, note, question, children } = props;
  const form = (
    <Form method="post" className={css.form}>
      <Refused refusal={refused?.refusal} />
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {note && <p>{note}</p>}
      {children}
      {question && (
        <Field
          as="textarea"
          rows={4}
          name={question.name}
          label={question.label}
          hint={question.hint}
          maxLength={question.most}
          required={question.required}
          error={faultsOf(say, refused?.refusal, question.name)}
          defaultValue={String(refused?.typed[question.name] ?? question.start ?? '')}
        />
      )}
      <Row>
        {verbs.map(({ label, kind = 'quiet', value, note: consequence }) => (
          <Button
            key={label}
            kind={kind}
            pending={busy}
            {...(value ? { name: 'verdict', value } : {})}
            {...(consequence ? { consequence } : {})}
          >
            {label}
          </Button>
        ))}
      </Row>
    </Form>
  );
  return summary ? (
    <Details summary={summary} open={isNext || refused !== null}>
      {form}
    </Details>
  ) : (
    form
  );
}
