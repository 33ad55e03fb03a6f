import { readFile } from 'node:fs/promises';
import type { RequestHandler } from 'express';

const named = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/;

/**
 * Serves a page that stands alone, to anybody, with the policy that it carries itself: hashes of its own script and style, and
 * nothing else. A file that is missing or names no policy is not served.
 */
export const serveStandalone =
  (file: string): RequestHandler =>
  (_request, response, next) => {
    readFile(file, 'utf8').then(
      (page) => {
        const policy = named.exec(page)?.[1];
        if (!policy) return next();
        response.set({
          'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
          'Cross-Origin-Opener-Policy': 'same-origin',
          'Referrer-Policy': 'no-referrer',
          'X-Content-Type-Options': 'nosniff',
          // Whoever compares its hash wants today's.
          'Cache-Control': 'no-cache',
        });
        response.type('html').send(page);
      },
      () => next(),
    );
  };
