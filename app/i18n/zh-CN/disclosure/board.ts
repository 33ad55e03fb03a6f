export const boardPhrases = {};

export const boardRefusals = {};
