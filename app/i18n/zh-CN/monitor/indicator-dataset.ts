export const datasetPhrases = {};
