import { sql } from 'drizzle-orm';
import type { RequestHandler } from 'express';
import { fromBase64url } from '#app/domain/ballot/sealed/base64url';
import type { Db } from '#db/client';

/** The address of a paper by its hash; boxes themselves have other addresses. */
export const paperAddress = /^\/boxes\/([\w-]{43})\.json$/;

/**
 * Serves the blank paper of an opened box by its hash, without an account: a second device that checks an opened sealing holds the
 * hash from the voter's screen, and nobody can guess one.
 */
export const servePaper =
  (db: Db): RequestHandler =>
  (request, response, next) => {
    const hash = fromBase64url(request.params[0] ?? '');
    if (hash?.length !== 32) return next();
    db.execute<{ paper: string | null }>(sql`select paper_by_hash(${hash}) as paper`).then((rows) => {
      const paper = rows[0]?.paper;
      response.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
      if (!paper) return void response.status(404).type('text').send('There is no such paper.');
      response.type('application/json').send(paper);
    }, next);
  };
