import { type Electorate, electorates } from '../../../domain/ballot/electorate';
import type { Stage } from '../../../domain/congress/states';
import { sayWhen } from '../../../i18n/time';
import { usePhrases } from '../../../i18n/use-phrases';
import { Choice } from '../../choice/choice';
import { Field } from '../../field/field';
import { Row } from '../../stack/stack';

type Props = {
  found: {
    readonly now: Date;
    readonly things: readonly { readonly question: { readonly kind: string } | null }[];
    readonly voters: readonly { readonly who: Electorate; readonly count: number }[];
    readonly windows: readonly { readonly id: string; readonly stage: Stage; readonly opensAt: Date }[];
  };
  typed: (field: string) => string;
  errors: (field: string) => string[];
};

/** How elections are ticked, who votes and when: only what the items that are there can need. */
export function PlanBoxFields({ found, typed, errors }: Props) {
  const { say } = usePhrases();
  const has = (...kinds: string[]) =>
    found.things.some(({ question }) => kinds.includes(question?.kind ?? ''));
  return (
    <>
      {has('election', 'equalElection') && (
        <Row>
          <Field as="select" name="mode" label={say('sealed:boxes.form.mode')} defaultValue={typed('mode')}>
            {(['yna', 'approval'] as const).map((mode) => (
              <option key={mode} value={mode}>
                {say(`sealed:boxes.form.modes.${mode}`)}
              </option>
            ))}
          </Field>
          <Field
            type="number"
            name="writeIns"
            min={0}
            max={5}
            label={say('sealed:boxes.form.writeIns')}
            hint={say('sealed:boxes.form.writeInsHint')}
            defaultValue={typed('writeIns') || '0'}
            error={errors('writeIns')}
          />
        </Row>
      )}
      {has('appraisal') && <Electorates found={found} typed={typed} errors={errors} />}
      <Choice
        type="checkbox"
        name="revote"
        legend={say('sealed:boxes.form.revote')}
        legendHidden
        defaultValue={typed('revote') === 'on' ? ['on'] : []}
        options={[
          { value: 'on', label: say('sealed:boxes.form.revote'), note: say('sealed:boxes.form.revoteNote') },
        ]}
      />
      <Times found={found} typed={typed} errors={errors} />
    </>
  );
}

function Electorates({ found, typed, errors }: Props) {
  const { say } = usePhrases();
  const countOf = (who: Electorate) => found.voters.find((one) => one.who === who)?.count ?? 0;
  return (
    <Row>
      <Field
        as="select"
        name="electorate"
        label={say('sealed:boxes.form.electorate')}
        hint={say('sealed:boxes.form.electorateHint')}
        defaultValue={typed('electorate')}
      >
        {electorates.map((who) => (
          <option key={who} value={who}>
            {say('sealed:boxes.voters', {
              who: say(`sealed:boxes.electorates.${who}`),
              count: countOf(who),
            })}
          </option>
        ))}
      </Field>
      <Field
        type="number"
        name="weight"
        min={1}
        max={100}
        label={say('sealed:boxes.form.weight')}
        hint={say('sealed:boxes.form.weightHint')}
        defaultValue={typed('weight')}
        error={errors('weight')}
      />
    </Row>
  );
}

function Times({ found, typed, errors }: Props) {
  const { say, locale } = usePhrases();
  return (
    <>
      <Field as="select" name="stage" label={say('sealed:boxes.form.stage')} defaultValue={typed('stage')}>
        <option value="">{say('sealed:boxes.form.stageDefault')}</option>
        {found.windows.map(({ id, stage, opensAt }) => (
          <option key={id} value={stage}>
            {say(`congress:stages.${stage}`)} · {sayWhen(say, locale, opensAt, found.now)}
          </option>
        ))}
      </Field>
      <Row>
        {(['opensAt', 'closesAt'] as const).map((name) => (
          <Field
            key={name}
            type="datetime-local"
            name={name}
            label={say(`sealed:boxes.form.${name}`)}
            hint={say('sealed:boxes.form.timesHint')}
            defaultValue={typed(name)}
            error={errors(name)}
          />
        ))}
      </Row>
      <Field
        type="number"
        name="holdMinutes"
        min={0}
        max={1440}
        label={say('sealed:boxes.form.hold')}
        hint={say('sealed:boxes.form.holdHint')}
        defaultValue={typed('holdMinutes') || '30'}
        error={errors('holdMinutes')}
      />
    </>
  );
}
