export const wordsPhrases = {};

export const wordsRefusals = {};
