import { Form, Link, useLocation, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import type { GatherPage } from '../../domain/discussion/question-views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { Field } from '../field/field';
import { faultsOf } from '../identity/faults';
import { Section } from '../page/page';
import { Refused } from '../refused/refused';
import { useDraft } from '../report/use-draft';
import css from './question.module.css';
import { QuestionItemFilter } from './question-item-filter';
import type { Refusing } from './refusing';

export const gatherDraftName = (roomId: string, edited?: string) => `gongyi.gather:${edited ?? roomId}`;

const listOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.map(String)
    : typeof value === 'string' && value !== ''
      ? value.split(',')
      : [];

/** Statements to tick and, below them, the question that is made of them. What is ticked and typed stays on the device until it has arrived. */
export function GatherForm({ page, refused }: { page: GatherPage; refused: Refusing }) {
  const { key } = useLocation();
  return <GatherFields key={`${key}:${page.edited?.id ?? ''}`} page={page} refused={refused} />;
}

function GatherFields({ page, refused }: { page: GatherPage; refused: Refusing }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  const { room, edited, statements } = page;
  // Held while one types, so that another's words that came in between are not written over.
  const [seen] = useState(edited?.seen ?? '');
  const start = {
    text: edited?.text ?? '',
    item: edited?.itemId ?? '',
    statements: (edited?.sources ?? []).map((source) => source.id).join(','),
  };
  const typed = refused
    ? {
        text: String(refused.typed.text ?? ''),
        item: String(refused.typed.item ?? ''),
        statements: listOf(refused.typed.statements).join(','),
      }
    : undefined;
  const draft = useDraft(
    gatherDraftName(room.id, edited?.id),
    start,
    String(refused?.typed.key ?? page.key),
    typed,
  );
  const chosen = listOf(draft.fields.statements);
  const shown = new Set(statements.map((one) => one.id));
  return (
    <>
      <QuestionItemFilter page={page} />
      <Form method="post" className={css.sides}>
        {edited ? (
          <>
            <input type="hidden" name="groupQuestion" value={edited.id} />
            <input type="hidden" name="seen" value={seen} />
          </>
        ) : (
          <input type="hidden" name="key" value={draft.key} />
        )}
        {/* Ticked before, and not in the list that a filter leaves. */}
        {chosen
          .filter((id) => !shown.has(id))
          .map((id) => (
            <input key={id} type="hidden" name="statements[]" value={id} />
          ))}
        <Section title={say('questions:gather.choose')}>
          <Statements
            page={page}
            chosen={chosen}
            onPick={(ids) => {
              const others = chosen.filter((id) => !shown.has(id));
              draft.write({ statements: [...others, ...ids].join(',') });
            }}
            faults={faultsOf(say, refused?.refusal, 'statements')}
          />
        </Section>
        <div className={css.beside}>
          <Section title={say(edited ? 'questions:gather.editing' : 'questions:gather.write')} id="write">
            <div className={css.form}>
              <Refused refusal={refused?.refusal} />
              <Field
                as="textarea"
                name="text"
                rows={4}
                label={say('questions:gather.text')}
                hint={say('questions:gather.textHint')}
                maxLength={2000}
                required
                error={faultsOf(say, refused?.refusal, 'text')}
                value={draft.fields.text}
                onChange={(event) => draft.write({ text: event.currentTarget.value })}
              />
              <Field
                as="select"
                name="item"
                label={say('questions:gather.item')}
                error={faultsOf(say, refused?.refusal, 'item')}
                value={draft.fields.item}
                onChange={(event) => draft.write({ item: event.currentTarget.value })}
              >
                <option value="">{say('questions:gather.itemAuto')}</option>
                {page.items.map((item) => (
                  <option key={item.id} value={item.id}>
                    {say('questions:list.itemName', { ordinal: item.ordinal, title: item.title })}
                  </option>
                ))}
              </Field>
              <div className={css.acts}>
                <Button
                  name="intent"
                  value={edited ? 'reword' : 'gather'}
                  pending={busy}
                  consequence={say('questions:gather.saveNote')}
                >
                  {say(edited ? 'questions:gather.saveEdit' : 'questions:gather.save')}
                </Button>
                {edited && (
                  <Link className={css.link} to={paths.gather(room.id)}>
                    {say('questions:gather.cancelEdit')}
                  </Link>
                )}
                {draft.isKept && <span className={css.small}>{say('questions:gather.kept')}</span>}
              </div>
            </div>
          </Section>
        </div>
      </Form>
    </>
  );
}

function Statements(props: {
  page: GatherPage;
  chosen: readonly string[];
  onPick: (ids: readonly string[]) => void;
  faults: readonly string[];
}) {
  const { say } = usePhrases();
  const { page, chosen, onPick, faults } = props;
  const empty = page.item ? 'questions:gather.chooseNoneItem' : 'questions:gather.chooseNone';
  if (page.statements.length === 0) return <p>{say(empty)}</p>;
  return (
    <>
      <Choice
        type="checkbox"
        name="statements[]"
        legend={say('questions:gather.choose')}
        legendHidden
        hint={say('questions:gather.chooseHint')}
        error={faults}
        value={chosen}
        onPick={onPick}
        options={page.statements.map((one) => ({
          value: one.id,
          label: <span className={css.words}>{one.text}</span>,
          note: [
            say('questions:gather.by', { number: one.number, author: one.author }),
            ...(one.supports > 0 ? [say('questions:gather.supports', { count: one.supports })] : []),
            ...(one.used > 0 ? [say('questions:gather.used', { count: one.used })] : []),
          ].join(' · '),
        }))}
      />
      {page.hasMore && (
        <p className={css.small}>{say('questions:gather.chooseMore', { count: page.statements.length })}</p>
      )}
      <p className={css.small} role="status">
        {say('questions:gather.chosen', { count: chosen.length })}
      </p>
    </>
  );
}
