const quietFor = 2000;

/** Does something that hardly ever takes long, and says so once where it does. */
export async function sayWhereLong(
  work: () => Promise<void>,
  wait: (milliseconds: number) => Promise<void>,
  say: () => void,
): Promise<void> {
  let isOver = false;
  wait(quietFor).then(
    () => {
      if (!isOver) say();
    },
    () => undefined,
  );
  try {
    await work();
  } finally {
    isOver = true;
  }
}
