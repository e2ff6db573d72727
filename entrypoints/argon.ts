import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ArgonAnswer, ArgonQuestion } from '../lib/platform/argon-in-worker';
import type { ArgonParameters } from '../lib/vault/argon';
import { argonHere } from '../lib/vault/argon-here';

/** Runs in a worker: answers one question. Whoever asked ends it then. */
export default defineUnlistedScript(() => {
  addEventListener('message', ({ data }: MessageEvent<ArgonQuestion>) => {
    argonHere(data.passphrase, data.parameters as ArgonParameters)
      .then<ArgonAnswer, ArgonAnswer>(
        (output) => ({ kind: 'done', output }),
        (error: unknown) => ({ kind: 'failed', name: error instanceof Error ? error.name : '' }),
      )
      .then((answer) => postMessage(answer), ignore);
  });
});

function ignore(): void {}
