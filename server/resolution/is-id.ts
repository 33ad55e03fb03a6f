import { z } from 'zod';

const uuid = z.uuid();

/** Whether a part of an address can be an id at all; anything else is nothing's address. */
export const isId = (text: string): boolean => uuid.safeParse(text).success;
