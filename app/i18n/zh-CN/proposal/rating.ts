export const ratingPhrases = {};

export const ratingRefusals = {};

export const ratingNotices = {};
