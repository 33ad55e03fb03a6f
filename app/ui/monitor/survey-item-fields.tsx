import type { Item } from '../../domain/monitor/satisfaction/item';
import { dimensions, layers, scales, visitKinds } from '../../domain/monitor/satisfaction/words';
import { usePhrases } from '../../i18n/use-phrases';
import { Choice } from '../choice/choice';
import { Field } from '../field/field';
import css from './satisfaction.module.css';

/** One question to write, as the row `at` of the editor's form. */
export function SurveyItemFields({ item, at }: { item: Item; at: number }) {
  const { say } = usePhrases();
  const isNew = item.code === '';
  return (
    <>
      <input type="hidden" name={`code.${at}`} value={item.code} />
      <Field
        name={`zh.${at}`}
        label={say('monitor:satisfaction.office.surveys.text')}
        defaultValue={item.zh}
      />
      <Field
        name={`en.${at}`}
        label={say('monitor:satisfaction.office.surveys.english')}
        defaultValue={item.en}
      />
      <div className={css.item}>
        <Field
          as="select"
          name={`layer.${at}`}
          label={say('monitor:satisfaction.office.surveys.layer')}
          defaultValue={item.layer}
        >
          {layers.map((layer) => (
            <option key={layer} value={layer}>
              {say(`monitor:satisfaction.layers.${layer}`)}
            </option>
          ))}
        </Field>
        <Field
          as="select"
          name={`dimension.${at}`}
          label={say('monitor:satisfaction.office.surveys.dimension')}
          defaultValue={item.dimension ?? ''}
        >
          <option value="">{say('monitor:satisfaction.office.surveys.noDimension')}</option>
          {dimensions.map((dimension) => (
            <option key={dimension} value={dimension}>
              {say(`monitor:satisfaction.dimensions.${dimension}`)}
            </option>
          ))}
        </Field>
        <Field
          as="select"
          name={`scale.${at}`}
          label={say('monitor:satisfaction.office.surveys.scale')}
          defaultValue={item.scale}
        >
          {scales.map((scale) => (
            <option key={scale} value={scale}>
              {say(`monitor:satisfaction.office.surveys.scales.${scale}`)}
            </option>
          ))}
        </Field>
        <Field
          as="select"
          name={`goodIs.${at}`}
          label={say('monitor:satisfaction.office.surveys.goodIs')}
          defaultValue={item.goodIs}
        >
          {(['yes', 'no'] as const).map((good) => (
            <option key={good} value={good}>
              {say(`monitor:satisfaction.office.surveys.good.${good}`)}
            </option>
          ))}
        </Field>
      </div>
      <Choice
        type="checkbox"
        layout="row"
        name={`visits.${at}[]`}
        legend={say('monitor:satisfaction.office.surveys.visits')}
        defaultValue={item.visits}
        options={visitKinds.map((kind) => ({
          value: kind,
          label: say(`monitor:satisfaction.visits.${kind}`),
        }))}
      />
      <label>
        <input type="checkbox" name={`mayNotApply.${at}`} defaultChecked={item.mayNotApply} />{' '}
        {say('monitor:satisfaction.office.surveys.mayNotApply')}
      </label>
      {!isNew && (
        <label>
          <input type="checkbox" name={`remove.${at}`} /> {say('monitor:satisfaction.office.surveys.remove')}
        </label>
      )}
    </>
  );
}
