export const askingPhrases = {};

export const askingRefusals = {};
