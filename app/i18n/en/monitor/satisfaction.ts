export const satisfactionPhrases = {};

export const satisfactionRefusals = {};
