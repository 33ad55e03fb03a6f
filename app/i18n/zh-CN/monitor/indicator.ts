export const indicatorPhrases = {};

export const indicatorRefusals = {};
