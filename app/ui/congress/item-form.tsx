import { Form } from '@remix-run/react';
import type { Refusal } from '../../domain/refusal';
import { type Procedure, procedures } from '../../domain/statute/matter';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { faultsOf } from '../identity/faults';
import { Refused } from '../refused/refused';
import { Stack } from '../stack/stack';

export type MatterChoice = {
  id: string;
  phrase: { zh: string; en: string };
  procedure: Procedure;
  secret: boolean;
  article: string;
};
export type ItemDraft = {
  title: string;
  matter: string;
  seats: string;
  persons: string;
  grades: string;
  note: string;
};
export const emptyItem: ItemDraft = { title: '', matter: '', seats: '', persons: '', grades: '', note: '' };

/** One agenda item: its title and its matter; the fields for people are filled for elections and appraisals only. */
export function ItemForm(props: {
  intent: 'add' | 'revise';
  item?: string;
  draft: ItemDraft;
  matters: readonly MatterChoice[];
  refusal: Refusal | undefined;
}) {
  const { say, locale } = usePhrases();
  const { intent, item, draft, matters, refusal } = props;
  const errors = (field: string) => faultsOf(say, refusal, field);
  const optional = say('congress:agenda.optional');
  return (
    <Form method="post">
      <Stack>
        <Refused refusal={refusal} />
        {item && <input type="hidden" name="item" value={item} />}
        <Field
          name="title"
          label={say('congress:agenda.name')}
          defaultValue={draft.title}
          error={errors('title')}
          maxLength={200}
          required
        />
        <Field
          as="select"
          name="matter"
          label={say('congress:agenda.matter')}
          defaultValue={draft.matter}
          error={errors('matter')}
          required
        >
          <option value="">{say('congress:agenda.choose')}</option>
          {procedures.map((procedure) => {
            const rows = matters.filter((matter) => matter.procedure === procedure);
            return (
              rows.length > 0 && (
                <optgroup key={procedure} label={say(`congress:procedures.${procedure}`)}>
                  {rows.map((matter) => (
                    <option key={matter.id} value={matter.id}>
                      {locale === 'en' ? matter.phrase.en : matter.phrase.zh}
                      {matter.secret && ` · ${say('congress:secret')}`}
                    </option>
                  ))}
                </optgroup>
              )
            );
          })}
        </Field>
        <Field
          type="number"
          name="seats"
          label={say('congress:agenda.seats')}
          hint={say('congress:agenda.seatsHint')}
          optional={optional}
          defaultValue={draft.seats}
          error={errors('seats')}
          min={1}
          max={500}
          chars={4}
        />
        <Field
          as="textarea"
          rows={3}
          name="persons"
          label={say('congress:agenda.persons')}
          hint={say('congress:agenda.personsHint')}
          optional={optional}
          defaultValue={draft.persons}
          error={errors('persons')}
        />
        <Field
          as="textarea"
          rows={2}
          name="grades"
          label={say('congress:agenda.grades')}
          hint={say('congress:agenda.gradesHint')}
          optional={optional}
          defaultValue={draft.grades}
          error={errors('grades')}
        />
        <Field
          name="note"
          label={say('congress:agenda.note')}
          optional={optional}
          defaultValue={draft.note}
          error={errors('note')}
          maxLength={1000}
        />
        <Button kind="quiet" name="intent" value={intent}>
          {say(intent === 'add' ? 'congress:agenda.add' : 'congress:agenda.save')}
        </Button>
      </Stack>
    </Form>
  );
}
