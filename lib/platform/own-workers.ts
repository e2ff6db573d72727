/** The workers there are, each by the one address it has. */
const addresses = { argon: '/argon.js' } as const;

export type OwnWorker = keyof typeof addresses;

interface Policy {
  readonly createScriptURL: (address: string) => unknown;
}

/** TypeScript's own types do not know it yet; neither does Firefox before 148. */
const { trustedTypes } = globalThis as unknown as {
  readonly trustedTypes?: {
    readonly createPolicy: (name: string, rules: Policy) => Policy;
  };
};

let policy: Policy | undefined;

/** The only policy that the pages' content security policy lets in, and a page makes it once. */
function ownWorkers(): Policy {
  const rules = { createScriptURL: refuseOthers };
  policy ??= trustedTypes?.createPolicy('own-workers', rules) ?? rules;
  return policy;
}

/** Safety 4.2. @throws TypeError for whatever is no worker of ours. */
function refuseOthers(address: string): string {
  const own = Object.values(addresses).find((known) => known === address);
  if (!own) throw new TypeError('no worker of ours');
  return own;
}

export function startWorker(name: OwnWorker): Worker {
  return new Worker(ownWorkers().createScriptURL(addresses[name]) as URL);
}
