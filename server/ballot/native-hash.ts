import { hash } from 'node:crypto';
import { hashWith } from '#app/domain/ballot/sealed/transcript';

/** Lets the protocol of sealed ballots hash by the machine's own SHA-512, for the copy of it that this bundle holds. */
export const hashNatively = (): void => hashWith((bytes) => hash('sha512', bytes, 'buffer'));
