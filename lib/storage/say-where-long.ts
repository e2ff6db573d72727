const quietFor = 2000;

/** Does something that hardly ever takes long, and says so where it does; then unsays it. */
export async function sayWhereLong(
  work: () => Promise<void>,
  wait: (milliseconds: number) => Promise<void>,
  say: () => void,
  unsay: () => void = () => undefined,
): Promise<void> {
  let isOver = false;
  let isSaid = false;
  wait(quietFor).then(
    () => {
      if (isOver) return;
      isSaid = true;
      say();
    },
    () => undefined,
  );
  try {
    await work();
  } finally {
    isOver = true;
    if (isSaid) unsay();
  }
}
