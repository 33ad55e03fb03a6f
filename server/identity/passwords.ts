import { hash, verify } from '@node-rs/argon2';
import { foldPassword } from '#app/domain/identity/password';

/** Argon2id with the parameters OWASP names: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a password that nobody has, made with the same parameters: an unknown person costs the same time. */
const nobodys =
  '$argon2id$v=19$m=19456,t=2,p=1$Lr4mwCE7MoTW7MKeS0Cjcw$j8tajdulgG6ttmts7+TvjCBug4I5vM9VaN0r2/xRIUY';

/** The hash that is stored of a password. */
export const hashPassword = (password: string): Promise<string> => hash(foldPassword(password), cost);

/** Whether the password is the stored one; without a stored one it takes as long and is false. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  const same = await verify(stored ?? nobodys, foldPassword(password));
  return same && stored != null;
}
