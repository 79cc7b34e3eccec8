import { AdminError } from '../admin-error.ts';
import type { CommandContext } from '../command.ts';

const MIN_LENGTH = 12;

type Asking = Pick<CommandContext, 'environment' | 'terminal'>;

/** The passphrase of a file that exists: `HIVESYNC_PASSPHRASE`, else what the person types. */
export async function askPassphrase({ environment, terminal }: Asking): Promise<string> {
  const given = environment.HIVESYNC_PASSPHRASE;
  return given === undefined || given === '' ? terminal.askSecret('Passphrase: ') : given;
}

/** A new passphrase, typed twice unless `HIVESYNC_PASSPHRASE` says it. Throws `AdminError` for a short one. */
export async function askNewPassphrase(asking: Asking): Promise<string> {
  const passphrase = await askPassphrase(asking);
  if (passphrase.length < MIN_LENGTH) {
    throw new AdminError(`The passphrase needs ${MIN_LENGTH} characters: everything secret is behind it.`);
  }
  if (asking.environment.HIVESYNC_PASSPHRASE) return passphrase;
  const again = await asking.terminal.askSecret('Again: ');
  if (again !== passphrase) throw new AdminError('These are two different passphrases. Nothing was written.');
  return passphrase;
}
