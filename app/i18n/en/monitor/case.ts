export const casePhrases = {};

export const caseRefusals = {};
