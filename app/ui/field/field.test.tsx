import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Field } from './field';

test('label, hint and error are wired to the box, hint first', () => {
  const html = renderToStaticMarkup(
    <Field id="cause" name="cause" label="案由" hint="一句话" error="请写出案由" />,
  );
  expect(html).toContain('for="cause"');
  expect(html).toContain('aria-describedby="cause-hint cause-error"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('id="cause-error"');
});

test('a box without hint and fault carries no empty description and is not invalid', () => {
  for (const error of [undefined, null, []]) {
    const html = renderToStaticMarkup(<Field as="textarea" name="body" label="理由" error={error} />);
    expect(html).not.toContain('aria-');
  }
});

test('every sentence of several faults is printed, and the typed text stays', () => {
  const html = renderToStaticMarkup(
    <Field name="phone" label="手机号" error={['应为 11 位', '只能是数字']} defaultValue="1390<b>" />,
  );
  expect(html).toContain('应为 11 位');
  expect(html).toContain('只能是数字');
  expect(html).toContain('value="1390&lt;b&gt;"');
});
