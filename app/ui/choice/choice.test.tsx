import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Choice } from './choice';

const options = [
  { value: 'for', label: '赞成' },
  { value: 'against', label: '反对' },
];

test('nothing is ticked unless the person did it', () => {
  const html = renderToStaticMarkup(<Choice type="radio" name="plan" legend="表决" options={options} />);
  expect(html).not.toContain('checked');
  expect(html.match(/type="radio"/g)).toHaveLength(2);
});

test('what was ticked before a refusal is still ticked, and nothing else', () => {
  const html = renderToStaticMarkup(
    <Choice
      type="checkbox"
      name="who"
      legend="候选人"
      options={options}
      defaultValue={['against']}
      error="多了"
    />,
  );
  expect(html.match(/checked/g)).toHaveLength(1);
  expect(html).toMatch(/<fieldset[^>]*aria-describedby=/);
});

test('a ticked value that is not on the paper ticks nothing', () => {
  const html = renderToStaticMarkup(
    <Choice type="radio" name="plan" legend="表决" options={options} defaultValue="f" />,
  );
  expect(html).not.toContain('checked');
});
