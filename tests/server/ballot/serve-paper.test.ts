import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { docHash } from '#app/domain/ballot/sealed/document';
import { paperAddress, servePaper } from '#server/ballot/serve-paper';
import { SecretVote } from '#tests/support/secret-vote';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let vote: SecretVote;
let origin: string;
let stop: () => void;
beforeAll(async () => {
  world = await openWorld();
  vote = await SecretVote.open(world, { voters: 8 });
  const app = express().get(paperAddress, servePaper(world.database.db));
  const server = app.listen(0);
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  stop = () => void server.close();
});
afterAll(async () => {
  stop();
  await world.close();
});

it('gives the blank paper to whoever knows its hash, and to nobody else', async () => {
  const found = await fetch(`${origin}/boxes/${toBase64url(vote.box.paper.boxHash)}.json`);
  expect(found.headers.get('content-type')).toContain('application/json');
  expect(toBase64url(docHash('box', await found.text()))).toBe(toBase64url(vote.box.paper.boxHash));
  expect((await fetch(`${origin}/boxes/${'A'.repeat(43)}.json`)).status).toBe(404);
  expect((await fetch(`${origin}/boxes/${vote.boxId}.json`)).status).toBe(404);
});
