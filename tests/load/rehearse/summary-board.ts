/** What the pages of the board showed to whom. */
export type BoardReading = {
  /** How many items hang, by whom they are for. */
  readonly items: Readonly<Record<string, number>>;
  /** Pages that were opened to see whether they open. */
  readonly tried: number;
  /** A sentence for each reader who saw too much or too little. */
  readonly amiss: readonly string[];
};
