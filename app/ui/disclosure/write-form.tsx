import { Form, useNavigation } from '@remix-run/react';
import { categories } from '../../domain/disclosure/catalogue/item';
import type { WritePage } from '../../domain/disclosure/desk-views';
import { audiences } from '../../domain/disclosure/words';
import { boardDays } from '../../domain/statute/affairs';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { faultsOf } from '../identity/faults';
import { Refused } from '../refused/refused';
import { Row, Stack } from '../stack/stack';
import { useSayDuty } from './say-duty';

/** What the sheet holds before anything is typed: the draft, or what the calendar wants. */
function storedIn({ draft, wanted, today }: WritePage): Readonly<Record<string, string>> {
  if (draft)
    return {
      ...{ title: draft.title, text: draft.text, effectiveFrom: draft.effectiveFrom },
      figures: draft.figures.map(({ name, value }) => `${name}：${value}`).join('\n'),
      ...{ effectiveTo: draft.effectiveTo ?? '', category: draft.category, audience: draft.audience },
      ...{
        keepDays: String(draft.keepDays),
        duty: draft.duty ?? '',
        period: draft.period === 'once' ? '' : (draft.period ?? ''),
        decision: draft.decision ? `${draft.decision.kind}.${draft.decision.id}` : '',
      },
    };
  const usual = {
    effectiveFrom: today,
    audience: 'staff',
    category: 'own',
    keepDays: String(boardDays.value),
  };
  if (!wanted) return usual;
  const { duty, period } = wanted;
  const begun = {
    title: duty.title,
    category: duty.category,
    audience: duty.audience,
    period,
    duty: duty.id,
  };
  const named = period === 'once' ? '' : period;
  return { ...usual, ...begun, period: named, keepDays: String(duty.keepDays) };
}

/** The words of an item. Once it hangs on the board, a correction changes what it says and no longer for whom. */
export function WriteForm({ page, refused }: { page: WritePage; refused: Refusing }) {
  const { say } = usePhrases();
  const sayDuty = useSayDuty();
  const busy = useNavigation().state !== 'idle';
  const { draft, duties, decisions } = page;
  const stored = storedIn(page);
  const field = (name: string) => {
    const typed = refused?.typed[name];
    return {
      name,
      defaultValue: typeof typed === 'string' ? typed : (stored[name] ?? ''),
      error: faultsOf(say, refused?.refusal, name),
    };
  };
  return (
    <Form method="post">
      <Stack>
        <Refused refusal={refused?.refusal} />
        <input type="hidden" name="seen" value={draft?.revision ?? 0} />
        <Field {...field('title')} label={say('disclosure:desk.write.name')} maxLength={120} required />
        <Field
          as="textarea"
          rows={12}
          {...field('text')}
          label={say('disclosure:desk.write.text')}
          hint={say('disclosure:desk.write.textHint')}
          maxLength={20_000}
        />
        <Field
          as="textarea"
          rows={4}
          {...field('figures')}
          label={say('disclosure:desk.write.figures')}
          hint={say('disclosure:desk.write.figuresHint')}
        />
        <Row>
          <Field
            type="date"
            {...field('effectiveFrom')}
            label={say('disclosure:desk.write.effectiveFrom')}
            required
          />
          <Field type="date" {...field('effectiveTo')} label={say('disclosure:desk.write.effectiveTo')} />
        </Row>
        {decisions.length > 0 && (
          <Field
            as="select"
            {...field('decision')}
            label={say('disclosure:desk.write.decision')}
            hint={say('disclosure:desk.write.decisionHint')}
          >
            <option value="">{say('disclosure:desk.write.noDecision')}</option>
            {decisions.map(({ kind, id, title }) => (
              <option key={id} value={`${kind}.${id}`}>
                {say(`disclosure:decisionKinds.${kind}`)} · {title}
              </option>
            ))}
          </Field>
        )}
        {draft?.isPublished ? (
          ['category', 'audience', 'keepDays'].map((name) => (
            <input key={name} type="hidden" name={name} value={stored[name]} />
          ))
        ) : (
          <>
            <Field
              as="select"
              {...field('audience')}
              label={say('disclosure:desk.write.audience')}
              hint={say('disclosure:desk.write.audienceHint')}
            >
              {audiences.map((one) => (
                <option key={one} value={one}>
                  {say(`disclosure:audiences.${one}`)}
                </option>
              ))}
            </Field>
            <Field as="select" {...field('category')} label={say('disclosure:desk.write.category')}>
              {categories.map((one) => (
                <option key={one} value={one}>
                  {say(`disclosure:categories.${one}`)}
                </option>
              ))}
            </Field>
            <Field
              as="select"
              {...field('duty')}
              label={say('disclosure:desk.write.duty')}
              hint={say('disclosure:desk.write.dutyHint')}
            >
              <option value="">{say('disclosure:desk.write.noDuty')}</option>
              {duties.map((one) => (
                <option key={one.id} value={one.id}>
                  {sayDuty(one)} · {say(`disclosure:frequencies.${one.frequency}`)}
                </option>
              ))}
            </Field>
            <Row>
              <Field
                {...field('period')}
                chars={12}
                label={say('disclosure:desk.write.period')}
                hint={say('disclosure:desk.write.periodHint')}
              />
              <Field
                type="number"
                {...field('keepDays')}
                chars={8}
                min={boardDays.value}
                max={3660}
                label={say('disclosure:desk.write.keepDays')}
                hint={say('disclosure:desk.write.keepDaysHint', { article: boardDays.article })}
              />
            </Row>
          </>
        )}
        <Button name="intent" value="save" pending={busy}>
          {say('disclosure:desk.write.save')}
        </Button>
      </Stack>
    </Form>
  );
}
