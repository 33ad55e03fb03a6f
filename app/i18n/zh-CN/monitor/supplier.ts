export const supplierPhrases = {};

export const supplierRefusals = {};
