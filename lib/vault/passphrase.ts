import { type Argon, type ArgonParameters, checkArgon } from './argon';
import { textToBytes } from './bytes';
import { toWrappingKey, type WrappingKey } from './wrapping-key';

/**
 * The key that a passphrase stands for. The text is taken as Unicode NFKC, so that keyboards which
 * write the same letter in two ways open the same vault; nothing is cut off its ends.
 * @throws ArgonRefused before any work.
 */
export async function passphraseToKey(
  argon: Argon,
  passphrase: string,
  parameters: ArgonParameters,
): Promise<WrappingKey> {
  checkArgon(parameters);
  const stretched = await argon(textToBytes(passphrase.normalize('NFKC')), parameters);
  return await toWrappingKey(stretched, 'passphrase');
}
