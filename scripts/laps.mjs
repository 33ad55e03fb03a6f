const begun = performance.now();

/** Prints a line with the seconds since the start. @param {string} sentence */
export function lap(sentence) {
  console.log(`[${((performance.now() - begun) / 1000).toFixed(1)}s] ${sentence}`);
}

/** Prints an error as a sentence and ends with exit code 1: for faults that people can mend, where a stack says nothing. */
export function giveUp(error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
