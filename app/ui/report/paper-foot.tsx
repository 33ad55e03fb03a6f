import { useRevalidator } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Stack } from '../stack/stack';
import { OrderButton } from './order-button';

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
  const { revalidate } = useRevalidator();
  const { blocksRead, of } = page.reading;
  if (blocksRead >= of) return <p>{say('report:document.readWhole')}</p>;
  return (
    <Stack gap="tight">
      <p>{say('report:document.readSome', { read: blocksRead, of })}</p>
      <OrderButton
        documentId={page.paper.id}
        action={paths.paper(page.paper.id)}
        fields={{ intent: 'read', number: page.version.number, ranges: `0-${of - 1}` }}
        kind="quiet"
        verb={say('report:document.iHaveRead')}
        onDone={revalidate}
      />
    </Stack>
  );
}
