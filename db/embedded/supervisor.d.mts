export type EmbeddedPostgres = {
  /** The owner's address of a database on this server, secret included. */
  url(database: string): string;
  /** On 127.0.0.1. */
  port: number;
  /** As whom it runs. */
  how: 'direct' | 'namespace' | 'nobody';
  /** Whether it was taken over from a run that was killed. */
  reused: boolean;
  /** Ends it; everything confirmed is on disk afterwards. */
  stop(): Promise<void>;
};

export function startPostgres(options: {
  dataDir: string;
  /** More arguments for `postgres`. */
  flags?: string[];
  /** False for throw-away clusters: faster, and lost with the machine. */
  sync?: boolean;
  /** Hears what PostgreSQL says. */
  log?: (line: string) => void;
  /** Hears, in plain words, that the server died and what became of it. */
  tell?: (sentence: string) => void;
}): Promise<EmbeddedPostgres>;
