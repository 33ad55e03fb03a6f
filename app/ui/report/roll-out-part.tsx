import { Form, Link, useNavigation } from '@remix-run/react';
import type { Comparison } from '../../domain/report/views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Section } from '../page/page';
import { AlsoSubstantive } from './also-substantive';
import { ComparisonList } from './comparison-list';
import css from './thread.module.css';

type PartProps = {
  page: {
    readonly paper: { readonly id: string; readonly currentVersion: number | null };
    readonly papersAreOut: boolean;
    readonly open: number;
    readonly plan: {
      readonly applied: number;
      readonly colliding: readonly string[];
      readonly substantive: boolean;
      readonly changes: readonly Comparison[];
    } | null;
  };
};

/** What the accepted amendments would make of the text, shown before it is done. */
export function RollOutPart({ page }: PartProps) {
  const { say } = usePhrases();
  const navigation = useNavigation();
  const { paper, plan, open, papersAreOut } = page;
  const colliding = plan?.colliding ?? [];
  return (
    <Section title={say('report:versions.rollOut')}>
      <p>
        {plan
          ? say('report:versions.rollOutNote', { applied: plan.applied })
          : say('report:versions.rollOutNone')}{' '}
        {colliding.length > 0 && say('report:versions.rollOutColliding', { count: colliding.length })}{' '}
        {open > 0 && say('report:versions.rollOutOpen', { count: open })}
      </p>
      {colliding.length > 0 && (
        <ul>
          {colliding.map((id, index) => (
            <li key={id}>
              <Link to={paths.amendment(id)}>
                {say('report:amendment.see')} {index + 1}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {plan && plan.applied > 0 && (
        <>
          <ComparisonList comparison={plan.changes} />
          <Form method="post" className={css.composer}>
            <input type="hidden" name="intent" value="rollOut" />
            <input type="hidden" name="from" value={paper.currentVersion ?? 0} />
            {!plan.substantive && <AlsoSubstantive />}
            <div>
              <Button
                kind="seal"
                pending={navigation.state === 'submitting'}
                consequence={say(
                  plan.substantive
                    ? papersAreOut
                      ? 'report:versions.sendRestarts'
                      : 'report:versions.sendSubstantive'
                    : 'report:versions.sendEditorial',
                )}
              >
                {say('report:versions.rollOutSend')}
              </Button>
            </div>
          </Form>
        </>
      )}
    </Section>
  );
}
