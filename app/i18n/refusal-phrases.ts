/** The phrases that a refusal table needs: one for each code, under `refusals`. */
export type RefusalPhrases<Table> = {
  readonly [Code in keyof Table & string as Code extends `${string}.${infer Key}` ? Key : never]: string;
};
