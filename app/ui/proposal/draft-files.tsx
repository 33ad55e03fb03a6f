import { Form, useNavigation } from '@remix-run/react';
import type { Attached } from '../../domain/proposal/draft-views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { FileDrop } from '../file-drop/file-drop';
import { Row, Stack } from '../stack/stack';

const most = 5;
const megabytes = 10;

/** The size of a file as people say it. */
export function useSize(): (size: number) => string {
  const { say } = usePhrases();
  return (size) =>
    size < 1_048_576
      ? say('proposal:draft.files.sizeKb', { size: Math.max(1, Math.round(size / 1024)) })
      : say('proposal:draft.files.sizeMb', { size: (size / 1_048_576).toFixed(1) });
}

/** The attachments of a draft: each can be taken off, and others added one by one. */
export function DraftFiles({ id, files }: { id: string; files: readonly Attached[] }) {
  const { say } = usePhrases();
  const sizeOf = useSize();
  const busy = useNavigation().state !== 'idle';
  return (
    <Stack>
      {files.length === 0 && <p>{say('proposal:draft.files.none')}</p>}
      {files.length > 0 && (
        <ul className="plain-list">
          {files.map((file) => (
            <li key={file.id}>
              <Form method="post">
                <input type="hidden" name="attachment" value={file.id} />
                <Row spread>
                  <span>
                    <a href={paths.proposalFile(id, file.id)}>{file.name}</a> · {sizeOf(file.size)}
                  </span>
                  <Button
                    kind="plain"
                    name="intent"
                    value="removeAttachment"
                    pending={busy}
                    aria-label={say('proposal:draft.files.removeOf', { name: file.name })}
                  >
                    {say('proposal:draft.files.remove')}
                  </Button>
                </Row>
              </Form>
            </li>
          ))}
        </ul>
      )}
      {files.length >= most ? (
        <p>{say('proposal:draft.files.full', { most })}</p>
      ) : (
        <Form method="post" encType="multipart/form-data" key={files.length}>
          <Stack>
            <input type="hidden" name="proposal" value={id} />
            <FileDrop
              name="file"
              accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg"
              required
              label={say('proposal:draft.files.file')}
              hint={say('proposal:draft.files.hint', { megabytes, most })}
              maxBytes={megabytes * 1_048_576}
              tooLargeText={say('proposal:draft.files.tooLarge', { megabytes })}
            />
            <Button kind="quiet" pending={busy}>
              {say('proposal:draft.files.add')}
            </Button>
          </Stack>
        </Form>
      )}
    </Stack>
  );
}
