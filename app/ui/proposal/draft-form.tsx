import { Form, useNavigate, useNavigation } from '@remix-run/react';
import { type FormEvent, type MutableRefObject, useRef } from 'react';
import type { WritePage } from '../../domain/proposal/draft-views';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Notice } from '../notice/notice';
import { Refused } from '../refused/refused';
import { SaveState } from '../save-state/save-state';
import { Row, Stack } from '../stack/stack';
import { isBlank, type Typed } from './draft-device';
import { DraftFields } from './draft-fields';
import { SimilarProposals } from './draft-similar';
import { useWriting } from './use-writing';

const empty: Typed = { kind: 'personal', title: '', reasons: '', suggestions: '', category: 'other' };

/** The words as they were sent, where the page was refused without script; else those of the draft. */
function fieldsOf(draft: WritePage['draft'], typed: Record<string, unknown> | undefined): Typed {
  const known: Typed = draft ?? empty;
  const held = (name: keyof Typed) => (typeof typed?.[name] === 'string' ? String(typed[name]) : known[name]);
  return {
    kind: held('kind'),
    title: held('title'),
    reasons: held('reasons'),
    suggestions: held('suggestions'),
    category: held('category'),
  };
}

/** Writing a proposal: kept on the device and the server, with earlier ones like it beside. `inUse` holds the key that this sheet is sent with. */
export function DraftForm(props: {
  page: WritePage;
  refused: { refusal: Refusal; typed: Record<string, unknown> } | null;
  inUse: MutableRefObject<string>;
}) {
  const { say } = usePhrases();
  const { page, refused, inUse } = props;
  const { draft } = page;
  const navigate = useNavigate();
  const busy = useNavigation().state !== 'idle';
  const isWords = refused !== null && typeof refused.typed.title === 'string';
  const fields = fieldsOf(draft, isWords ? refused.typed : undefined);
  const start = {
    owner: page.owner,
    fields,
    key: draft?.key ?? inUse.current,
    seen: draft?.revision ?? 0,
    isNew: draft === null,
    isTyped: isWords,
  };
  const writing = useWriting(start, (id) => {
    if (draft === null) navigate(paths.writeProposal(id), { replace: true, preventScrollReset: true });
  });
  const { copy, phase, refusal } = writing;
  if (draft === null) inUse.current = copy.key;
  const form = useRef<HTMLFormElement>(null);
  const isFlushed = useRef(false);

  /** What is on its way is waited for, so that a form never meets its own earlier words. */
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (isFlushed.current) {
      isFlushed.current = false;
      return;
    }
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    void writing.flush().then((isSaved) => {
      if (!isSaved) return;
      writing.leave();
      // Not before this submission is over: a form that is being submitted takes no second one.
      window.setTimeout(() => {
        isFlushed.current = true;
        form.current?.requestSubmit(submitter);
      });
    });
  };

  const next =
    draft?.state === 'returned'
      ? 'nextReturned'
      : copy.fields.kind === 'collective'
        ? 'nextCollective'
        : 'next';
  return (
    <Form method="post" ref={form} onSubmit={submit}>
      <Stack>
        <Refused refusal={writing.conflict === null ? (refusal ?? refused?.refusal) : null} />
        {writing.conflict !== null && (
          <Notice
            tone="warning"
            word={say('proposal:draft.heedWord')}
            title={say('proposal:draft.write.otherDevice')}
            live
            actions={
              <>
                <Button type="button" kind="quiet" onClick={writing.takeServer}>
                  {say('proposal:draft.write.takeServer')}
                </Button>
                <Button type="button" kind="quiet" onClick={writing.overwrite}>
                  {say('proposal:draft.write.overwrite')}
                </Button>
              </>
            }
          >
            <p>{say('proposal:draft.write.otherDeviceNote')}</p>
          </Notice>
        )}
        {writing.kept && (
          <Notice
            tone="info"
            word={say('proposal:draft.noteWord')}
            title={say('proposal:draft.write.kept')}
            actions={
              <>
                <Button type="button" kind="quiet" onClick={() => writing.settleKept(true)}>
                  {say('proposal:draft.write.takeKept')}
                </Button>
                <Button type="button" kind="plain" onClick={() => writing.settleKept(false)}>
                  {say('proposal:draft.write.dropKept')}
                </Button>
              </>
            }
          >
            <p>{say('proposal:draft.write.keptNote')}</p>
          </Notice>
        )}
        <input type="hidden" name="key" value={copy.key} />
        <input type="hidden" name="seen" value={copy.seen} />
        <DraftFields
          fields={copy.fields}
          refusal={refusal ?? refused?.refusal ?? null}
          mayCollective={page.mayCollective || draft?.kind === 'collective'}
          isReturned={draft?.state === 'returned'}
          secondersLeast={page.secondersLeast}
          write={writing.write}
        >
          <SimilarProposals title={copy.fields.title} found={page.similar} self={draft?.id ?? null} />
        </DraftFields>
        {!(copy.seen === 0 && isBlank(copy.fields)) && (
          <SaveState
            phase={phase}
            words={{
              saved: say('proposal:draft.write.saveState.saved'),
              saving: say('proposal:draft.write.saveState.saving'),
              unsent: say('proposal:draft.write.saveState.unsent'),
              offline: say('proposal:draft.write.saveState.offline'),
            }}
          />
        )}
        <Row>
          <Button
            name="intent"
            value="next"
            pending={busy}
            consequence={say('proposal:draft.write.nextNote')}
          >
            {say(`proposal:draft.write.${next}`)}
          </Button>
          <Button kind="quiet" name="intent" value="save" pending={busy}>
            {say('proposal:draft.write.save')}
          </Button>
        </Row>
      </Stack>
    </Form>
  );
}
