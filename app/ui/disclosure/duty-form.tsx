import { Form, useNavigation } from '@remix-run/react';
import { categories } from '../../domain/disclosure/catalogue/item';
import { audiences, frequencies } from '../../domain/disclosure/words';
import { boardDays } from '../../domain/statute/affairs';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Refused } from '../refused/refused';
import { Row, Stack } from '../stack/stack';

type Duty = {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly audience: string;
  readonly basis: string;
  readonly owner: string;
  readonly staffNumber: string | null;
  readonly frequency: string;
  readonly dueDays: number;
  readonly keepDays: number;
  readonly retentionYears: number;
  readonly startsOn: string;
  readonly endsOn: string | null;
};

/** One duty of the calendar; without `duty` a new one of the unit's own. */
export function DutyForm({ duty, today, refused }: { duty?: Duty; today: string; refused: Refusing }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  const usual: Partial<Duty> = { category: 'own', audience: 'staff', frequency: 'yearly', startsOn: today };
  const begin: Partial<Duty> = duty ?? {
    ...usual,
    dueDays: 30,
    keepDays: boardDays.value,
    retentionYears: 10,
  };
  const field = (name: Exclude<keyof Duty, 'id'>) => ({
    name,
    defaultValue: refused ? typedIn(refused, name) : String(begin[name] ?? ''),
    error: faultsOf(say, refused?.refusal, name),
  });
  return (
    <Form method="post">
      <Stack>
        <Refused refusal={refused?.refusal} />
        <input type="hidden" name="duty" value={duty?.id ?? ''} />
        <Field {...field('title')} label={say('disclosure:desk.settings.name')} maxLength={120} required />
        <Row>
          <Field as="select" {...field('category')} label={say('disclosure:desk.settings.category')}>
            {categories.map((one) => (
              <option key={one} value={one}>
                {say(`disclosure:categories.${one}`)}
              </option>
            ))}
          </Field>
          <Field as="select" {...field('audience')} label={say('disclosure:desk.settings.audience')}>
            {audiences.map((one) => (
              <option key={one} value={one}>
                {say(`disclosure:audiences.${one}`)}
              </option>
            ))}
          </Field>
        </Row>
        <Field {...field('basis')} label={say('disclosure:desk.settings.basis')} maxLength={300} required />
        <Row>
          <Field {...field('owner')} label={say('disclosure:desk.settings.owner')} maxLength={60} required />
          <Field
            {...field('staffNumber')}
            chars={12}
            label={say('disclosure:desk.settings.staffNumber')}
            hint={say('disclosure:desk.settings.staffNumberHint')}
          />
        </Row>
        <Row>
          <Field as="select" {...field('frequency')} label={say('disclosure:desk.settings.frequency')}>
            {frequencies.map((one) => (
              <option key={one} value={one}>
                {say(`disclosure:frequencies.${one}`)}
              </option>
            ))}
          </Field>
          {(['dueDays', 'keepDays', 'retentionYears'] as const).map((name) => (
            <Field
              key={name}
              type="number"
              {...field(name)}
              chars={8}
              min={name === 'keepDays' ? boardDays.value : 0}
              label={say(`disclosure:desk.settings.${name}`)}
              required
            />
          ))}
        </Row>
        <Row>
          <Field
            type="date"
            {...field('startsOn')}
            label={say('disclosure:desk.settings.startsOn')}
            required
          />
          <Field
            type="date"
            {...field('endsOn')}
            label={say('disclosure:desk.settings.endsOn')}
            hint={say('disclosure:desk.settings.endsOnHint')}
          />
        </Row>
        <Button kind="quiet" name="intent" value="duty" pending={busy}>
          {say('disclosure:desk.settings.save')}
        </Button>
      </Stack>
    </Form>
  );
}
