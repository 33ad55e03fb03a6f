import { useFetcher } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Refused } from '../refused/refused';
import { Stack } from '../stack/stack';
import { type Answered, refusalIn } from './answer';

type FootProps = {
  page: {
    readonly paper: { readonly id: string };
    readonly version: { readonly number: number };
    readonly reading: { readonly blocksRead: number; readonly of: number };
  };
};

/** How much of the paper one has read, and the word for having read it elsewhere or on paper. */
export function PaperFoot({ page }: FootProps) {
  const { say } = usePhrases();
  const fetcher = useFetcher<Answered>();
  const { blocksRead, of } = page.reading;
  if (blocksRead >= of) return <p>{say('report:document.readWhole')}</p>;
  return (
    <Stack gap="tight">
      <p>{say('report:document.readSome', { read: blocksRead, of })}</p>
      <Refused refusal={refusalIn(fetcher.data)} />
      <fetcher.Form method="post" action={paths.paper(page.paper.id)}>
        <input type="hidden" name="intent" value="read" />
        <input type="hidden" name="number" value={page.version.number} />
        <input type="hidden" name="ranges" value={`0-${of - 1}`} />
        <Button kind="quiet" pending={fetcher.state !== 'idle'}>
          {say('report:document.iHaveRead')}
        </Button>
      </fetcher.Form>
    </Stack>
  );
}
