type Script = string | ((...args: never[]) => unknown);

/** A function becomes its own source, called with plain data: the one form both browsers take. */
export function toExpression(script: Script, args: readonly unknown[] = []): string {
  if (typeof script === 'string') return script;
  return `(${script})(...${JSON.stringify(args)})`;
}

/** For `waitFor`: an element can't be carried out of the page, that it is there can. */
export function toQuestion(script: Script): string {
  return `Promise.resolve(${toExpression(script)}).then((x) => (x instanceof Node ? true : x))`;
}
