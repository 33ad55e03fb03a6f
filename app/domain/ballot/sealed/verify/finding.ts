/** The checks of a bundle in the roll profile, by the codes that every verifier uses (SCV1 2.12; V-R1 and V-R2 for 0.1). */
export const checks = {
  'V-01': 'every listed file is there with its hash, and no other',
  'V-02': 'documents are canonical, of this version, complete',
  'V-03': 'the ceremony: every message, the joint key, the public shares',
  'V-04': 'the roll has N people, numbered from 0',
  'V-10': 'the manifest agrees with roll and keys, its tables are the legal ones, t scrutineers signed it',
  'V-11': 'the quorum of the vote is as stated',
  'V-12': 'chain and tree of the board, each checkpoint, the witnesses of the close',
  'V-13': 'one opening first, one close, no ballot after it, entries in order',
  'V-14': 'each ballot is well formed',
  'V-17': 'sequence numbers have no gap and name what they replace',
  'V-18': 'no tracker and no first half of a ciphertext occurs twice',
  'V-19': 'every proof of a unit',
  'V-20': 'every proof of a sum',
  'V-21': 'as many ballots count as the close says',
  'V-22': 'the sums are those of the counted ballots, and enough of them',
  'V-23': 'no more ballots count than people are on the roll',
  'V-24': 'at least t right shares of the decryption',
  'V-25': 'the counts are what the sums hold',
  'V-26': 'decisions and signatures of the result',
  'V-R1': 'the opening lists one pseudonym a person',
  'V-R2': 'every ballot is by a listed pseudonym',
} as const;

export type CheckCode = keyof typeof checks;

/** A failed check; `at` names the entry, file or scrutineer. */
export type Finding = { readonly check: CheckCode; readonly at: string };

export const finding = (check: CheckCode, at: string | number = ''): Finding => ({ check, at: String(at) });
