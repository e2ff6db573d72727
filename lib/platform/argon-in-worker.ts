import { startWorker } from './own-workers';

/** What the worker is asked; the parameters are checked there, before any work. */
export interface ArgonQuestion {
  readonly passphrase: Uint8Array<ArrayBuffer>;
  readonly parameters: object;
}

export type ArgonAnswer =
  | { readonly kind: 'done'; readonly output: Uint8Array<ArrayBuffer> }
  /** @property name of the error; the text of one could hold anything. */
  | { readonly kind: 'failed'; readonly name: string };

/**
 * Nothing came of it: the worker did not start (`start`), it failed at its work (`work`), or it
 * did not answer (`silence`). The passphrase may well be right; it can be tried again.
 */
export class WorkerFailed extends Error {
  override readonly name = 'WorkerFailed';
  readonly reason: 'start' | 'work' | 'silence';

  constructor(reason: WorkerFailed['reason'], options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

/** A third of a second is usual; the most that a file may ask for takes half a minute. */
const patience = 120_000;

/**
 * Argon2id beside the page, which goes on. Each call has a worker of its own, which ends with it,
 * and takes its memory and the passphrase in it along.
 * @throws WorkerFailed
 */
export async function argonInWorker(
  passphrase: Uint8Array<ArrayBuffer>,
  parameters: object,
): Promise<Uint8Array<ArrayBuffer>> {
  const worker = start();
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new WorkerFailed('silence')), patience);
  try {
    const answer = await Promise.race([ask(worker, { passphrase, parameters }), late.promise]);
    if (answer.kind === 'done') return answer.output;
    throw new WorkerFailed('work', { cause: answer.name });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}

function start(): Worker {
  try {
    return startWorker('argon');
  } catch (cause) {
    throw new WorkerFailed('start', { cause });
  }
}

function ask(worker: Worker, question: ArgonQuestion): Promise<ArgonAnswer> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ArgonAnswer>) => resolve(data));
    worker.addEventListener('error', (event) => {
      // Else the browser would write it to the console.
      event.preventDefault();
      reject(new WorkerFailed('start'));
    });
    worker.postMessage(question);
  });
}
