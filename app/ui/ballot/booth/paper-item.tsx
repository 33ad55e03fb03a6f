import { Link } from '@remix-run/react';
import { useId } from 'react';
import { usePhrases } from '../../../i18n/use-phrases';
import { paths } from '../../../paths';
import { Button } from '../../button/button';
import { Choice } from '../../choice/choice';
import { approvedIn, idleOf, isTicked, lackingIn, mayApprove, missingIn, type PaperItem } from './ink';
import css from './paper-item.module.css';
import { RowChoice } from './row-choice';
import type { VoterView } from './view';
import { sayOption, saySubject, sayTask } from './words';

type Text = VoterView['texts'][number];
export type ItemProps = {
  item: PaperItem;
  place: number;
  of: number;
  text?: Text;
  marks: readonly number[];
  /** The person wanted to cast while something was missing here. */
  isFaulty: boolean;
  onMark: (row: number, option: number) => void;
  onRest: () => void;
};

/** One item of the paper: what it is about, the text behind it, and its boxes. */
export function PaperItemCard(props: ItemProps) {
  const { item, place, of, text, marks, isFaulty } = props;
  const { say } = usePhrases();
  const titleId = useId();
  const isFull = item.seats !== undefined && approvedIn(marks) >= item.seats;
  return (
    <section className={css.item} aria-labelledby={titleId} data-item={place}>
      <div className={css.head}>
        <span className={css.number}>
          {say('sealed:paper.items.number', { number: place + 1, count: of })}
        </span>
        <h2 id={titleId} className={css.title}>
          {item.title}
        </h2>
        {text?.documentId && (
          <span>
            {say('sealed:paper.items.text')}{' '}
            <Link to={paths.paper(text.documentId, text.number ?? undefined)} target="_blank" rel="noopener">
              {text.documentTitle}
            </Link>
          </span>
        )}
      </div>
      {isFaulty && <p className={css.fault}>{say('sealed:paper.items.needed')}</p>}
      {item.subjects.length === 1 && !item.subjects[0] ? (
        <Single {...props} />
      ) : isTicked(item) ? (
        <Ticked {...props} />
      ) : (
        <Rows {...props} />
      )}
      {isFull && <p className={css.note}>{say('sealed:paper.items.full', { seats: item.seats! })}</p>}
      {item.writeIns > 0 && <p className={css.note}>{say('sealed:paper.items.writeIns')}</p>}
      <State {...props} />
    </section>
  );
}

function Single({ item, place, marks, onMark }: ItemProps) {
  const { say } = usePhrases();
  return (
    <Choice
      type="radio"
      layout="row"
      name={`item-${place}`}
      legend={sayTask(say, item)}
      value={marks[0]! < 0 ? null : String(marks[0])}
      onPick={(value) => onMark(0, Number(value))}
      options={item.options.map((option, at) => ({ value: String(at), label: sayOption(say, option) }))}
    />
  );
}

/** A list of names, ticked or left blank. */
function Ticked({ item, place, marks, onMark }: ItemProps) {
  const { say } = usePhrases();
  const ticked = marks.flatMap((option, row) => (option === 0 ? [String(row)] : []));
  const pick = (values: readonly string[]) => {
    for (const [row, option] of marks.entries()) {
      const isNow = values.includes(String(row));
      if (isNow !== (option === 0)) onMark(row, isNow ? 0 : idleOf(item)!);
    }
  };
  return (
    <Choice
      type="checkbox"
      layout="grid"
      name={`item-${place}`}
      legend={sayTask(say, item)}
      value={ticked}
      onPick={pick}
      options={item.subjects.map((_, row) => ({
        value: String(row),
        label: saySubject(say, item, row),
        disabled: !mayApprove(item, marks, row),
      }))}
    />
  );
}

/** A line for each candidate or person; places for others are used or not. */
function Rows({ item, place, marks, onMark }: ItemProps) {
  const { say } = usePhrases();
  const named = item.subjects.length - item.writeIns;
  return (
    <div className={css.list}>
      <p>{sayTask(say, item)}</p>
      <div className={css.rows}>
        {item.subjects.slice(0, named).map((subject, row) => (
          <RowChoice
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place; two people may have one name.
            key={row}
            name={`item-${place}-${row}`}
            legend={subject}
            ticked={marks[row]!}
            onTick={(option) => onMark(row, option)}
            options={item.options.map((option, at) => ({
              label: sayOption(say, option),
              disabled: at === 0 && !mayApprove(item, marks, row),
            }))}
          />
        ))}
      </div>
      {item.writeIns > 0 && <Others {...{ item, place, marks, onMark, named }} />}
    </div>
  );
}

function Others(props: Pick<ItemProps, 'item' | 'place' | 'marks' | 'onMark'> & { named: number }) {
  const { item, place, marks, onMark, named } = props;
  const { say } = usePhrases();
  const rows = item.subjects.slice(named).map((_, at) => named + at);
  return rows.map((row) => (
    <Choice
      key={row}
      type="checkbox"
      name={`item-${place}-${row}`}
      legend={saySubject(say, item, row)}
      value={marks[row] === 0 ? ['use'] : []}
      onPick={(values) => onMark(row, values.length > 0 ? 0 : idleOf(item)!)}
      options={[
        { value: 'use', label: say('sealed:paper.items.use'), disabled: !mayApprove(item, marks, row) },
      ]}
    />
  ));
}

/** What is counted as one ticks, and what is still missing. */
function State({ item, marks, onRest }: ItemProps) {
  const { say } = usePhrases();
  const missing = missingIn(item, marks);
  const lacking = lackingIn(item, marks);
  const chosen = approvedIn(marks);
  const mayRest = missing > 0 && idleOf(item) !== null && (isTicked(item) || item.subjects.length > 1);
  const isSilent = item.seats === undefined && missing === 0;
  if (isSilent || (item.subjects.length === 1 && !item.subjects[0])) return null;
  return (
    <div className={css.state}>
      <output>
        {item.seats !== undefined && (
          <span className={css.count}>
            {say('sealed:paper.items.chosen', { count: chosen, seats: item.seats })}
          </span>
        )}{' '}
        {missing > 0 && !isTicked(item) && say('sealed:paper.items.missing', { count: missing })}
        {missing === 0 && lacking > 0 && say('sealed:paper.items.lacking', { count: lacking })}
        {missing === 0 && isTicked(item) && chosen === 0 && say('sealed:paper.items.nobodyChosen')}
      </output>
      {mayRest && (
        <Button type="button" kind="plain" onClick={onRest}>
          {say(isTicked(item) ? 'sealed:paper.items.nobody' : 'sealed:paper.items.rest')}
        </Button>
      )}
    </div>
  );
}
