import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { document, storedFile } from '#db/schema';
import { run } from '#server/platform/command';
import { takeUpload } from '#server/platform/form';
import { sendOut } from '#server/report/send-out';
import { prepareUpload, uploadVersion } from '#server/report/upload-version';
import { wordArchive, wordParagraph } from '#tests/support/word';
import { openWorld } from '#tests/support/world';
import { zip } from '#tests/support/zip';
import {
  addSession,
  blocksOf,
  codeOf,
  granted,
  look,
  markdown,
  openStage,
  report,
  type Stage,
  upload,
} from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const left = () =>
  look(stage, async (tx) => ({
    papers: (await tx.select({ id: document.id }).from(document)).length,
    files: (await tx.select({ id: storedFile.id }).from(storedFile)).length,
  }));

describe('uploading a report', () => {
  test.each(['work-report', 'pay-plan'] as const)(
    'keeps every paragraph of the %s in order',
    async (name) => {
      const paper = granted(await upload(stage, report(name)));
      const blocks = await blocksOf(stage, paper.documentId, 1);
      expect(blocks.length).toBeGreaterThan(10);
      expect(blocks.map((block) => block.ordinal)).toEqual(blocks.map((_, index) => index));
      expect(blocks.some((block) => block.table)).toBe(true);
      expect(new Set(blocks.map((block) => block.id)).size).toBe(blocks.length);
    },
  );

  test('gives a paragraph that stays the id it had', async () => {
    const first = granted(await upload(stage, markdown('# 方案', '第一段不变的文字。', '第二段说八十元。')));
    const second = granted(
      await upload(
        stage,
        markdown('# 方案', '第一段不变的文字。', '第二段说九十元。', '第三段是新的。'),
        first,
      ),
    );
    expect(second).toMatchObject({ documentId: first.documentId, number: 2, substantive: true });
    const [a, b] = [await blocksOf(stage, first.documentId, 1), await blocksOf(stage, first.documentId, 2)];
    expect(b.slice(0, 3).map((block) => block.id)).toEqual(a.map((block) => block.id));
    expect(a.map((block) => block.id)).not.toContain(b[3]!.id);
  });

  test('judges a change of marks as editorial unless the secretary says otherwise', async () => {
    const first = granted(await upload(stage, markdown('# 方案', '各位代表,现在报告工作。')));
    const marks = markdown('# 方案', '各位代表：现在报告工作。');
    expect(granted(await upload(stage, marks, first)).substantive).toBe(false);
    const prepared = await prepareUpload(marks, { documentId: first.documentId, substantive: true }, 1e6);
    expect(granted(await run(stage.world.desk(stage.secretary), uploadVersion, prepared)).substantive).toBe(
      true,
    );
  });

  test('leaves nothing behind of a damaged, encrypted, wrong or exploding file', async () => {
    const before = await left();
    const ole = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    const bomb = zip([{ name: 'word/document.xml', data: Buffer.alloc(220 * 1024 * 1024, 0x20) }]);
    for (const [name, bytes, code] of [
      ['a.docx', Buffer.from('PK\x03\x04 torn'), 'report.damaged'],
      ['a.docx', ole, 'report.encrypted'],
      ['a.exe', Buffer.from('MZ'), 'report.unsupported'],
      ['a.docx', Buffer.from('%PDF-1.7 x'), 'report.mismatch'],
      ['a.docx', bomb, 'report.unpacksTooLarge'],
      ['a.md', Buffer.alloc(0), 'report.fileEmpty'],
    ] as const) {
      expect(codeOf(await upload(stage, { name, bytes: new Uint8Array(bytes) }))).toBe(code);
    }
    expect(await left()).toEqual(before);
  });

  test('keeps script in a heading as text, rare characters, and at most 200 characters of a name', async () => {
    const nasty = '&lt;script&gt;alert(1)&lt;/script&gt; 𠮷野家 👩‍⚕️';
    const bytes = new Uint8Array(wordArchive(wordParagraph(nasty)));
    const paper = granted(await upload(stage, { name: `${'长'.repeat(300)}.docx`.slice(-200), bytes }));
    const [block] = await blocksOf(stage, paper.documentId, 1);
    expect(block?.text).toBe('<script>alert(1)</script> 𠮷野家 👩‍⚕️');
  });

  test('is for the secretary and management, while the text may still change, and for an item of the same session', async () => {
    const paper = granted(await upload(stage, markdown('文字。'), { actor: stage.manager }));
    for (const actor of [stage.people[0]!, stage.attendee, stage.staff])
      expect(codeOf(await upload(stage, markdown('文字。'), { actor }))).toBe('platform.notAllowed');
    const over = await addSession(stage.world, '旧会议', 'published');
    const late = await prepareUpload(markdown('文字。'), { sessionId: over.id }, 1e6);
    expect(codeOf(await run(stage.world.desk(stage.secretary), uploadVersion, late))).toBe(
      'report.textClosed',
    );
    const crossed = await prepareUpload(
      markdown('文字。'),
      { sessionId: stage.session.id, agendaItemId: over.itemId },
      1e6,
    );
    expect(codeOf(await run(stage.world.desk(stage.secretary), uploadVersion, crossed))).toBe(
      'report.itemOfOtherSession',
    );
    const world = await openWorld();
    const [stranger] = await world.people(1);
    const foreign = await prepareUpload(markdown('文字。'), { documentId: paper.documentId }, 1e6);
    expect(codeOf(await run(world.desk(world.actor(stranger!, ['secretary'])), uploadVersion, foreign))).toBe(
      'platform.notFound',
    );
    await world.close();
  });

  test('gives two uploads at one moment two numbers', async () => {
    const { documentId } = granted(await upload(stage, markdown('第一版的文字。')));
    const both = await Promise.all([
      upload(stage, markdown('第二版的文字。'), { documentId }),
      upload(stage, markdown('又一版的文字。'), { documentId }),
    ]);
    expect(both.map((outcome) => granted(outcome).number).sort()).toEqual([2, 3]);
  });

  test('lets a PDF be commented on as a whole and bound by its bytes', async () => {
    const pdf = (more: string) => ({
      name: '决算.pdf',
      bytes: new TextEncoder().encode(
        `%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n${more}%%EOF`,
      ),
    });
    const first = granted(await upload(stage, pdf('')));
    expect(await blocksOf(stage, first.documentId, 1)).toMatchObject([{ kind: 'title', text: '决算' }]);
    expect(granted(await upload(stage, pdf('% x\n'), first)).substantive).toBe(true);
    expect(
      granted(
        await run(stage.world.desk(stage.secretary), sendOut, { documentId: first.documentId, number: 2 }),
      ),
    ).toMatchObject({ number: 2 });
  });
});

test('refuses 200 MB while it streams in, without keeping it in memory', async () => {
  const boundary = 'b0undary';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="big.docx"\r\n\r\n`;
  const piece = new Uint8Array(1024 * 1024);
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent === 0) controller.enqueue(new TextEncoder().encode(head));
      if (sent >= 200) return controller.close();
      sent += 1;
      controller.enqueue(piece);
    },
  });
  const before = process.memoryUsage().rss;
  const request = new Request('http://localhost/papers/upload', {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body,
    duplex: 'half',
  } as RequestInit);
  const answer = await takeUpload(request, 20 * 1024 * 1024);
  expect(answer).toMatchObject({ refused: true, code: 'platform.tooLarge', params: { megabytes: 20 } });
  expect(process.memoryUsage().rss - before).toBeLessThan(120 * 1024 * 1024);
  expect(sent).toBeLessThan(60);
});
