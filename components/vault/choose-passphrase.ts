/** Why a passphrase can't be taken yet. */
export type Refusal = 'short' | 'common' | 'differs';

/**
 * What is wrong with it, if anything. The list of common ones is brought when it is first needed.
 * @param again what was typed the second time.
 */
export async function judgeChosen(passphrase: string, again: string): Promise<Refusal | undefined> {
  const [{ judge }, { commonPassphrases }] = await Promise.all([
    import('../../lib/storage/new-secrets'),
    import('../../lib/content/common-passphrases'),
  ]);
  const judgement = judge(passphrase, commonPassphrases);
  if (judgement !== 'good') return judgement;
  return passphrase === again ? undefined : 'differs';
}

/** Five words, drawn by lot. */
export async function makeOne(): Promise<string> {
  const [{ makePassphrase }, { passphraseWords }] = await Promise.all([
    import('../../lib/storage/new-secrets'),
    import('../../lib/content/en/passphrase-words'),
  ]);
  return makePassphrase(passphraseWords);
}
