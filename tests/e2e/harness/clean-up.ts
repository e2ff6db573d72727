type Work = () => void;

const works = new Set<Work>();
let listening = false;

/**
 * Work for the end of the process, last in first out: browsers are stopped before their profiles are
 * removed. Vitest ends its processes with SIGTERM, at which Node by itself runs nothing.
 */
export function atEnd(work: Work): { readonly done: () => void } {
  if (!listening) {
    listening = true;
    process.on('exit', cleanUp);
    process.on('SIGTERM', stop);
  }
  works.add(work);
  return { done: () => works.delete(work) };
}

function cleanUp() {
  for (const work of [...works].toReversed()) work();
  works.clear();
}

function stop() {
  process.exit(143);
}

/** A browser is a family of processes; each was started as the head of its own group. */
export function killGroup(pid: number | undefined) {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It had already ended.
  }
}
