export const reviewPhrases = {};

export const reviewRefusals = {};

export const reviewNotices = {};
