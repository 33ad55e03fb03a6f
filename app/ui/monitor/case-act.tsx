import { Form, useNavigation } from '@remix-run/react';
import type { CaseAct } from '../../domain/monitor/case/acts';
import { opinions } from '../../domain/monitor/case/states';
import type { CasePage } from '../../domain/monitor/case/views';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { Details } from '../details/details';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Section } from '../page/page';
import { Refused } from '../refused/refused';
import { Stack } from '../stack/stack';
import css from './case.module.css';
import { FindingSentence } from './case-finding';

type Props = { page: CasePage; refused: Refusing };

/** What the reader can do with a case now: the first way open, the others folded. */
export function CaseActs({ page, refused }: Props) {
  const { say } = usePhrases();
  const acts = page.acts.filter((act) => act !== 'add' || page.further.length > 0);
  if (acts.length === 0) return null;
  const typed = refused?.typed.intent;
  return (
    <Section title={say('monitor:case.page.acts')} id="acts">
      <Stack>
        {acts.map((act, at) => (
          <Details
            key={`${act} ${page.revision}`}
            summary={say(`monitor:case.page.verbs.${act}`)}
            open={typed ? typed === act : at === 0 && act !== 'add'}
          >
            <Act act={act} page={page} refused={typed === act ? refused : null} isFirst={at === 0} />
          </Details>
        ))}
      </Stack>
    </Section>
  );
}

function Act({ act, page, refused, isFirst }: Props & { act: CaseAct; isFirst: boolean }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  return (
    <Form method="post">
      <Stack>
        <Refused refusal={refused?.refusal} />
        <input type="hidden" name="intent" value={act} />
        <input type="hidden" name="seen" value={page.revision} />
        {act === 'add' && <Further page={page} />}
        {act === 'nameDepartment' && <Department page={page} refused={refused} />}
        {act !== 'add' && act !== 'nameDepartment' && <Words act={act} refused={refused} />}
        <Button
          kind={isFirst ? 'primary' : 'quiet'}
          pending={busy}
          consequence={say(`monitor:case.page.notes.${act}`)}
        >
          {say(`monitor:case.page.verbs.${act}`)}
        </Button>
      </Stack>
    </Form>
  );
}

function Words({ act, refused }: { act: Exclude<CaseAct, 'add' | 'nameDepartment'>; refused: Refusing }) {
  const { say } = usePhrases();
  const fault = (name: string) => faultsOf(say, refused?.refusal, name);
  return (
    <>
      {act === 'opinion' && (
        <Choice
          type="radio"
          name="opinion"
          legend={say('monitor:case.page.opinion')}
          options={opinions.map((value) => ({ value, label: say(`monitor:case.opinions.${value}`) }))}
          defaultValue={typedIn(refused, 'opinion')}
          error={fault('opinion')}
          required
        />
      )}
      <Field
        as="textarea"
        name="text"
        rows={4}
        label={say(`monitor:case.page.asks.${act}`)}
        defaultValue={typedIn(refused, 'text')}
        error={fault('text')}
        maxLength={4000}
        required
      />
      {(act === 'agree' || act === 'sendBackAction') && (
        <Field
          type="date"
          name="day"
          label={say('monitor:case.page.day')}
          defaultValue={typedIn(refused, 'day')}
          error={fault('day')}
          chars={12}
          required
        />
      )}
      {act === 'agree' && (
        <Field
          name="owner"
          label={say('monitor:case.page.owner')}
          hint={say('monitor:case.page.ownerHint')}
          defaultValue={typedIn(refused, 'owner')}
          error={fault('owner')}
          chars={12}
        />
      )}
    </>
  );
}

function Department({ page, refused }: Props) {
  const { say } = usePhrases();
  return (
    <Field
      as="select"
      name="department"
      label={say('monitor:case.page.department')}
      defaultValue={typedIn(refused, 'department')}
      error={faultsOf(say, refused?.refusal, 'department')}
      required
    >
      <option value="">{say('monitor:case.page.choose')}</option>
      {page.departments.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Field>
  );
}

function Further({ page }: { page: CasePage }) {
  const { say } = usePhrases();
  return (
    <fieldset>
      <legend>{say('monitor:case.page.further')}</legend>
      {page.further.map((one) => (
        <label key={one.id} className={css.choose}>
          <input type="checkbox" name="findings[]" value={one.id} />
          <span>
            <FindingSentence finding={one} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
