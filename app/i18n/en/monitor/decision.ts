export const decisionPhrases = {};

export const decisionRefusals = {};
