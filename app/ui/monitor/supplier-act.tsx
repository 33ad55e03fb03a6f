import { Form, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Button, type ButtonKind } from '../button/button';
import { Details } from '../details/details';
import type { Refusing } from '../discussion/refusing';
import { faultsOf, typedIn } from '../identity/faults';
import { Refused } from '../refused/refused';
import { Stack } from '../stack/stack';
import css from './supplier.module.css';

/** What a field of an act takes: its name, what was typed before a refusal, what was wrong with it. */
export type FieldOf = (
  name: string,
  usual?: string,
) => { name: string; defaultValue: string; error: string[] };

/** What is wrong with what was typed is said at the form; what changed meanwhile is said above, for the form may be gone. */
export const isAtForm = ({ kind, fields }: Refusal): boolean =>
  fields !== undefined || (kind !== 'conflict' && kind !== 'missing');

/** Something that can be done to a supplier, folded until it is wanted and open where it was refused. */
export function SupplierAct(props: {
  intent: string;
  title: string;
  /** The button's word where the title is none. */
  verb?: string;
  /** What the order is about, besides what is typed. */
  about: Readonly<Record<string, string>>;
  refused: Refusing;
  kind?: ButtonKind;
  note?: ReactNode;
  children: (of: FieldOf) => ReactNode;
}) {
  const { intent, title, verb = title, about, refused, kind = 'quiet', note, children } = props;
  const { say } = usePhrases();
  const sent = useNavigation().formData;
  const isOurs =
    refused?.typed.intent === intent &&
    Object.entries(about).every(([name, value]) => refused.typed[name] === value);
  const ours = isOurs ? refused : null;
  const of: FieldOf = (name, usual = '') => ({
    name,
    defaultValue: ours ? typedIn(ours, name) : usual,
    error: faultsOf(say, ours?.refusal, name),
  });
  return (
    <Details summary={title} open={isOurs || undefined}>
      <Form method="post">
        <Stack>
          {note && <p>{note}</p>}
          {ours && isAtForm(ours.refusal) && <Refused refusal={ours.refusal} />}
          {Object.entries(about).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className={css.fields}>{children(of)}</div>
          <div>
            <Button kind={kind} name="intent" value={intent} pending={sent?.get('intent') === intent}>
              {verb}
            </Button>
          </div>
        </Stack>
      </Form>
    </Details>
  );
}
