import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { readFloor } from '#server/discussion/queries-floor';
import { takeFloorOrder } from '#server/discussion/take-floor-order';
import { readForm } from '#server/platform/form';
import { view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { FloorChair } from '../../ui/discussion/floor-chair';
import { FloorHand } from '../../ui/discussion/floor-hand';
import { FloorKeys } from '../../ui/discussion/floor-keys';
import { FloorQueue } from '../../ui/discussion/floor-queue';
import { FloorSettings } from '../../ui/discussion/floor-settings';
import { FloorSpeaker } from '../../ui/discussion/floor-speaker';
import { FloorTotals } from '../../ui/discussion/floor-totals';
import { roomTitle } from '../../ui/discussion/said-state';
import { useHall } from '../../ui/discussion/use-hall';
import { refusedIn } from '../../ui/identity/faults';
import { Page } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/discussion/floor', request, (reader) =>
    readFloor(reader, params.roomId ?? ''),
  );
}

/** Forms that were sent without script. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  return takeFloorOrder(context.desk, params.roomId, await readForm(request));
}

export default function Floor() {
  const { say } = usePhrases();
  const found = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const { room, seat, isSpeechOpen } = found;
  const leads = seat === 'moderator' && isSpeechOpen;
  useHall(room.id, leads);
  return (
    <Page
      title={`${roomTitle(say, room)} · ${say('discussion:floor.title')}`}
      overline={<Link to={paths.room(room.id)}>{say('discussion:floor.toRoom')}</Link>}
      lede={say(isSpeechOpen ? 'discussion:floor.lede' : 'discussion:floor.over')}
      actions={
        seat === 'moderator' && <Link to={paths.screen(room.id)}>{say('discussion:floor.toScreen')}</Link>
      }
    >
      <Stack gap="loose">
        <Refused refusal={refused?.refusal} />
        <FloorSpeaker view={found} />
        {leads && <FloorChair view={found} />}
        {isSpeechOpen && !leads && <FloorHand view={found} />}
        <FloorQueue view={found} />
        {leads && <FloorHand view={found} />}
        {leads && <FloorSettings view={found} />}
        <FloorTotals view={found} />
        {isSpeechOpen && seat !== 'listener' && <FloorKeys view={found} />}
      </Stack>
    </Page>
  );
}
