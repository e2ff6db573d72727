import { type Bytes, bytesToBase64, randomBytes } from './bytes';

/** What one guess at a passphrase costs. */
export interface ArgonCost {
  readonly memoryKiB: number;
  /** How often the memory is gone through (t). */
  readonly passes: number;
  /** Parts of the memory that can be filled side by side (p). */
  readonly lanes: number;
}

/** All that Argon2id needs beside the passphrase. It lies in the header, as it is. */
export interface ArgonParameters extends ArgonCost {
  /** 16 random bytes in base64. */
  readonly salt: string;
}

/**
 * Argon2id (RFC 9106), version 19: 32 bytes from a passphrase in UTF-8.
 * @throws ArgonRefused before any work.
 */
export type Argon = (passphrase: Bytes, parameters: ArgonParameters) => Promise<Bytes>;

/** Parameters outside the window; the message names the one. */
export class ArgonRefused extends Error {
  override readonly name = 'ArgonRefused';
}

/** 64 MiB and 3 passes: RFC 9106's second recommended option, on one lane. Safety 2.3. */
export const standardArgon: ArgonCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 };

/** From OWASP's least memory up to what no file may ask more of. Safety 2.3. */
const windows = {
  memoryKiB: [19 * 1024, 256 * 1024],
  passes: [1, 10],
  lanes: [1, 4],
} as const satisfies Record<keyof ArgonCost, readonly [least: number, most: number]>;

/** 16 bytes in base64, written the one way there is. */
const saltPattern = /^[A-Za-z\d+/]{21}[AQgw]==$/u;

/** The standard cost with a salt of its own, for every new wrap. */
export function newArgonParameters(): ArgonParameters {
  return { ...standardArgon, salt: bytesToBase64(randomBytes(16)) };
}

/**
 * To be asked of whatever comes from a file or a stored header, before any work.
 * @throws ArgonRefused
 */
export function checkArgon(parameters: unknown): asserts parameters is ArgonParameters {
  const isObject = typeof parameters === 'object' && parameters !== null;
  const given: Readonly<Record<string, unknown>> = isObject ? { ...parameters } : {};
  for (const [name, [least, most]] of Object.entries(windows)) {
    const value = given[name];
    const fits = Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
    if (!fits) throw new ArgonRefused(name);
  }
  const salt = given['salt'];
  if (typeof salt !== 'string' || !saltPattern.test(salt)) throw new ArgonRefused('salt');
}

/** Less memory or fewer passes than the standard: to be wrapped again at the next unlock. */
export function isWeaker({ memoryKiB, passes }: ArgonCost): boolean {
  return memoryKiB < standardArgon.memoryKiB || passes < standardArgon.passes;
}
