import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeViolation } from './surface.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * axe as one expression: the pages' content security policy lets no script tag in, and debuggers
 * run expressions past it. The last line makes the answer small enough to carry.
 */
export const axeExpression = `(async () => {
  if (!globalThis.axe) { ${source}\n }
  const { violations } = await globalThis.axe.run(document, { iframes: false, resultTypes: ['violations'] });
  return violations.map(({ id, impact, help, nodes }) => ({
    id, impact: String(impact), help,
    nodes: nodes.map((node) => node.target.join(' ') + ': ' + node.failureSummary),
  }));
})()`;

/** For messages: nothing when there is nothing to say. */
export function describeViolations(violations: readonly AxeViolation[]): string {
  return violations
    .map(({ id, impact, help, nodes }) => `${id} (${impact}): ${help}\n  ${nodes.join('\n  ')}`)
    .join('\n');
}
