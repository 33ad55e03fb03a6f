import type { Item } from '../../domain/monitor/satisfaction/item';
import { valuesOf } from '../../domain/monitor/satisfaction/item';
import { usePhrases } from '../../i18n/use-phrases';
import { classes } from '../classes';
import css from './survey-questions.module.css';

type Grade = `five${1 | 2 | 3 | 4 | 5}` | `three${1 | 2 | 3}` | `yesNo${0 | 1}`;

/** Questions with large places to tap, in the page's language; works as plain HTML and sends `q.<code>`. */
export function SurveyQuestions(props: {
  items: readonly Item[];
  /** What was chosen before a refusal. */
  typed: Readonly<Record<string, unknown>>;
  faulty: readonly string[];
  requiredCode: string;
}) {
  const { say, locale } = usePhrases();
  const { items, typed, faulty, requiredCode } = props;
  const wordsOf = (item: Item) => (locale === 'en' && item.en ? item.en : item.zh);
  const grade = (item: Item, value: number) =>
    say(`monitor:satisfaction.survey.grades.${`${item.scale}${value}` as Grade}`);
  return items.map((item) => {
    const name = `q.${item.code}`;
    const isFaulty = faulty.includes(name);
    const options = [
      ...valuesOf(item).map((value) => ({ value: String(value), text: grade(item, value) })),
      ...(item.mayNotApply ? [{ value: 'na', text: say('monitor:satisfaction.survey.notApply') }] : []),
    ];
    return (
      <fieldset key={item.code} className={classes(css.question, isFaulty && css.faulty)}>
        <legend>{wordsOf(item)}</legend>
        {isFaulty && <p className={css.mark}>{say('monitor:satisfaction.survey.mark')}</p>}
        <div className={classes(css.options, css[item.scale])}>
          {options.map(({ value, text }) => (
            <label key={value} className={value === 'na' ? css.aside : undefined}>
              <input
                type="radio"
                name={name}
                value={value}
                defaultChecked={typed[name] === value}
                required={item.code === requiredCode}
              />
              {text}
            </label>
          ))}
        </div>
      </fieldset>
    );
  });
}
