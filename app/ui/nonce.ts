import { createContext, useContext } from 'react';

/** The answer's nonce for inline scripts; empty in the browser, where it is not readable. */
export const NonceContext = createContext('');

export const useNonce = (): string => useContext(NonceContext);
