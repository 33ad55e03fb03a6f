export const indicatorPagePhrases = {};
