/** One line of progress on standard error, rewritten in place on a terminal; standard output stays for the summary. */
export class Progress {
  private readonly began = performance.now();
  private last = 0;

  say(text: string): void {
    const seconds = ((performance.now() - this.began) / 1000).toFixed(0);
    process.stderr.write(
      `${process.stderr.isTTY ? '\r\x1b[K' : ''}[${seconds}s] ${text}${process.stderr.isTTY ? '' : '\n'}`,
    );
    this.last = performance.now();
  }

  /** Counts something up, at most four times a second. */
  count(what: string, done: number, all: number): void {
    if (done === all || performance.now() - this.last > (process.stderr.isTTY ? 250 : 3000))
      this.say(`${what}: ${done}/${all}`);
  }
}
