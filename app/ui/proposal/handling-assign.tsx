import { Form, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import type { HandlingPage } from '../../domain/proposal/handling-views';
import type { AssignmentRole } from '../../domain/proposal/words';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { Details } from '../details/details';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { typedIn } from '../identity/faults';
import { Notice } from '../notice/notice';
import { Refused } from '../refused/refused';
import { sayDateOf } from '../roster/say-date';
import css from './handling.module.css';

type Assign = NonNullable<HandlingPage['assign']>;

const listIn = (refused: Refusing, name: string): string[] => {
  const found = refused?.typed[name];
  return Array.isArray(found) ? found.map(String) : [];
};

/** Giving a proposal to departments, or changing who has it: a lead with others that help along, or departments that reply each for themselves. */
export function AssignForm({ assign, refused }: { assign: Assign; refused: Refusing }) {
  const { say, locale } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  // Held while one chooses: the page may read itself again when somebody else assigns.
  const [seen] = useState(assign.mark);
  if (assign.isOwnInterest) return <Notice tone="info" word={say('proposal:handling.acts.ownInterest')} />;
  const options = assign.units.map(({ id, name }) => ({ value: id, label: name }));
  if (options.length === 0) return <p>{say('proposal:handling.acts.noUnits')}</p>;
  const held = (role: AssignmentRole) =>
    assign.chosen.filter((one) => one.role === role).map(({ unitId }) => unitId);
  const chosen = (name: 'co' | 'separate') => (refused ? listIn(refused, name) : held(name));
  const isSeparate = chosen('separate').length > 0;
  return (
    <Form method="post" className={css.form}>
      <Refused refusal={refused?.refusal} />
      {assign.by && <p>{say('proposal:handling.acts.assignBy', { day: sayDateOf(locale, assign.by) })}</p>}
      <input type="hidden" name="seen" value={seen} />
      <Field
        as="select"
        name="lead"
        label={say('proposal:handling.acts.lead')}
        defaultValue={refused ? typedIn(refused, 'lead') : (held('lead')[0] ?? '')}
      >
        <option value="">{say('proposal:handling.acts.noLead')}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Field>
      <Choice
        type="checkbox"
        layout="grid"
        name="co[]"
        legend={say('proposal:handling.acts.co')}
        hint={say('proposal:handling.acts.coHint')}
        options={options}
        defaultValue={chosen('co')}
      />
      <Details summary={say('proposal:handling.acts.chooseSeparate')} open={isSeparate}>
        <Choice
          type="checkbox"
          layout="grid"
          name="separate[]"
          legend={say('proposal:handling.acts.separate')}
          hint={say('proposal:handling.acts.separateHint')}
          options={options}
          defaultValue={chosen('separate')}
        />
      </Details>
      <div>
        <Button
          name="intent"
          value="assign"
          pending={busy}
          consequence={say('proposal:handling.acts.assignNote')}
        >
          {say('proposal:handling.acts.assignSend')}
        </Button>
      </div>
    </Form>
  );
}
