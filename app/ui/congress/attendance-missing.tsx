import { Form } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Tag } from '../badge/badge';
import { Button } from '../button/button';
import { Pager } from '../pager/pager';
import { Stack } from '../stack/stack';
import { ByDelegation } from './by-delegation';

type Person = { personId: string; name: string; staffNumber: string; delegation: string; onLeave: boolean };

/** Who has not signed in, for those who may know; at an open sitting each can be signed in at the desk. */
export function AttendanceMissing(props: {
  sessionId: string;
  windowId: string;
  isOpen: boolean;
  missing: { people: readonly Person[]; next: string | null };
}) {
  const { say } = usePhrases();
  const { sessionId, windowId, isOpen, missing } = props;
  if (missing.people.length === 0) return <p>{say('day:attendance.missingNone')}</p>;
  return (
    <Stack>
      <p>
        <small>
          {say('day:attendance.missingHint')}
          {isOpen && ` ${say('day:attendance.signInNote')}`}
        </small>
      </p>
      <ByDelegation
        people={missing.people}
        keyOf={(one) => one.personId}
        head="h3"
        row={(one) => (
          <>
            <span>
              {one.name} {one.onLeave && <Tag>{say('day:attendance.leaveTag')}</Tag>}
            </span>
            {isOpen && (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="window" value={windowId} />
                <input type="hidden" name="person" value={one.personId} />
                <Button
                  kind="plain"
                  name="intent"
                  value="signIn"
                  aria-label={`${say('day:attendance.signIn')} ${one.name}`}
                >
                  {say('day:attendance.signIn')}
                </Button>
              </Form>
            )}
          </>
        )}
      />
      {missing.next && (
        <Pager
          label={say('day:attendance.missing')}
          next={{
            to: paths.attendance(sessionId, { window: windowId, after: missing.next }),
            text: say('day:attendance.next'),
          }}
        />
      )}
    </Stack>
  );
}
