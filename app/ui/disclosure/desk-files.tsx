import { Form, useNavigation } from '@remix-run/react';
import type { DeskFile } from '../../domain/disclosure/desk-views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { FileDrop } from '../file-drop/file-drop';
import { Row, Stack } from '../stack/stack';

const most = 5;
const megabytes = 10;

/** The attachments of a draft: what of each its readers get, and the original for those who prepare. */
export function DeskFiles({ id, files }: { id: string; files: readonly DeskFile[] }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  return (
    <Stack>
      {files.length === 0 && <p>{say('disclosure:desk.files.none')}</p>}
      {files.length > 0 && (
        <ul className="plain-list">
          {files.map((file) => (
            <li key={file.id}>
              <Form method="post">
                <input type="hidden" name="attachment" value={file.id} />
                <Row spread>
                  <FileLine id={id} file={file} />
                  <Button
                    kind="plain"
                    name="intent"
                    value="removeAttachment"
                    pending={busy}
                    aria-label={say('disclosure:desk.files.removeOf', { name: file.name })}
                  >
                    {say('disclosure:desk.files.remove')}
                  </Button>
                </Row>
              </Form>
            </li>
          ))}
        </ul>
      )}
      {files.length >= most ? (
        <p>{say('disclosure:desk.files.full', { most })}</p>
      ) : (
        <Form method="post" encType="multipart/form-data" key={files.length}>
          <Stack>
            <FileDrop
              name="file"
              accept=".docx,.xlsx,.csv,.txt,.md,.pdf,.png,.jpg,.jpeg"
              required
              label={say('disclosure:desk.files.file')}
              hint={say('disclosure:desk.files.hint', { megabytes, most })}
              maxBytes={megabytes * 1_048_576}
              tooLargeText={say('disclosure:desk.files.tooLarge', { megabytes })}
            />
            <Button kind="quiet" pending={busy}>
              {say('disclosure:desk.files.add')}
            </Button>
          </Stack>
        </Form>
      )}
    </Stack>
  );
}

/** A file of a version with its original, and whether readers get its text. */
export function FileLine({ id, file }: { id: string; file: DeskFile }) {
  const { say } = usePhrases();
  return (
    <span>
      <a
        href={paths.disclosureOriginal(id, file.id)}
        aria-label={say('disclosure:desk.files.original', { name: file.name })}
      >
        {file.name}
      </a>{' '}
      · {say('disclosure:desk.files.sizeKb', { size: Math.max(1, Math.round(file.size / 1024)) })}
      {!file.hasText && ` · ${say('disclosure:desk.files.noText')}`}
    </span>
  );
}
