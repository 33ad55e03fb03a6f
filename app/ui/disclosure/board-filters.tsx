import { Form, Link } from '@remix-run/react';
import type { BoardFilter } from '../../domain/disclosure/board-views';
import { sources } from '../../domain/disclosure/words';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { Row, Stack } from '../stack/stack';
import { sayCategory } from './say-category';

/** What hangs there by words of its title, category and source, as one form; each choice stays in the address. */
export function BoardFilters({ filter, categories }: { filter: BoardFilter; categories: readonly string[] }) {
  const { say } = usePhrases();
  const { audience, category, source, q, shelf } = filter;
  const any = <option value="">{say('disclosure:board.filter.any')}</option>;
  return (
    <Details summary={say('disclosure:board.filter.title')} open={Boolean(category || source || q || shelf)}>
      <Form method="get" action={paths.affairs()} key={JSON.stringify(filter)}>
        <Stack>
          {audience && <input type="hidden" name="audience" value={audience} />}
          <Field
            name="q"
            type="search"
            maxLength={60}
            defaultValue={q}
            label={say('disclosure:board.filter.q')}
          />
          <Row>
            <Field
              as="select"
              name="category"
              label={say('disclosure:board.filter.category')}
              defaultValue={category}
            >
              {any}
              {categories.map((one) => (
                <option key={one} value={one}>
                  {sayCategory(say, one)}
                </option>
              ))}
            </Field>
            <Field
              as="select"
              name="source"
              label={say('disclosure:board.filter.source')}
              defaultValue={source}
            >
              {any}
              <option value="desk">{say('disclosure:board.filter.desk')}</option>
              {sources.map((one) => (
                <option key={one} value={one}>
                  {say(`disclosure:sources.${one}`)}
                </option>
              ))}
            </Field>
            <Field as="select" name="shelf" label={say('disclosure:board.filter.shelf')} defaultValue={shelf}>
              <option value="">{say('disclosure:board.filter.hanging')}</option>
              <option value="archive">{say('disclosure:board.filter.archive')}</option>
            </Field>
          </Row>
          <Row>
            <Button kind="quiet">{say('disclosure:board.filter.go')}</Button>
            {(category || source || q || shelf) && (
              <Link to={paths.affairs({ audience })}>{say('disclosure:board.filter.clear')}</Link>
            )}
          </Row>
        </Stack>
      </Form>
    </Details>
  );
}
