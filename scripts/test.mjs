/**
 * `npm test`: everything from a fresh clone on; runs on Node 20 with nothing installed. Arguments go
 * to Vitest (`npm test -- tests/unit`, `npm test -- -t 'a name'`): then only tests run, for fast
 * work. `--long` and `--outside` run the tests of those names instead.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers.mjs';
import { ensureInstalled, ensureNode26, prepare, run } from './set-up.mjs';

const given = process.argv.slice(2);
const tier = ['long', 'outside'].find((name) => given.includes(`--${name}`));
const filters = given.filter((argument) => argument !== `--${tier}`);
/** Who does not run one file after the other: on two processors Vitest alone would take one. */
const twoAtATime = ['--maxWorkers=100%', '--pool=threads'];
const workers = { unit: twoAtATime, e2e: ['--maxWorkers=2'] };
const count = { passed: 0, failed: 0, tests: 0 };
const temporary = mkdtempSync(join(tmpdir(), 'yarrow-test-'));

try {
  ensureInstalled();
  ensureNode26();
  prepare();
  if (tier === undefined && filters.length === 0) check();
  if (needsBrowsers()) {
    browsers();
    build();
  }
  for (const projects of projectsToRun()) test(projects);
} catch (error) {
  console.error(error.message);
  count.failed += 1;
} finally {
  rmSync(temporary, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
if (count.tests === 0) console.error('No test ran.');
process.exitCode = count.failed > 0 || count.tests === 0 ? 1 : 0;
console.log(`${count.passed} passed, ${count.failed} failed`);

function check() {
  step('format, lint and layers', () => run('biome', ['ci', '--error-on-warnings']));
  step('types', () => run('tsc', ['--noEmit']));
}

function browsers() {
  step('browsers', () => {
    const lacking = ensureBrowsers({ chromium: true, firefox: true, display: true });
    for (const sentence of lacking) console.error(sentence);
    return lacking.length === 0;
  });
}

/** Both browsers, in English and in the made-up language that tests the words and the layout. */
function build() {
  for (const browser of ['chrome', 'firefox']) {
    for (const locale of ['', 'pseudo']) {
      step(`build for ${browser} ${locale}`.trim(), () =>
        run('wxt', ['build', '-b', browser], {
          quiet: true,
          env: locale ? { YARROW_LOCALE: locale } : {},
        }),
      );
    }
  }
}

function projectsToRun() {
  if (tier) return [[tier]];
  return needsBrowsers() ? [['unit', 'component'], ['e2e'], ['real']] : [['unit', 'component']];
}

/** Unit tests named by their path need no browser. */
function needsBrowsers() {
  const paths = filters.filter((argument) => /^(\.\/)?tests\//.test(argument));
  return paths.length === 0 || paths.some((path) => !/tests\/(unit|component)\b/.test(path));
}

function step(name, work) {
  const start = performance.now();
  const passed = work();
  count[passed ? 'passed' : 'failed'] += 1;
  console.log(`${passed ? '✓' : '✗'} ${name} (${seconds(start)})`);
}

function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/**
 * End-to-end tests run two files at a time: each has browsers of its own. What has a real window,
 * and what takes long, has the machine for itself.
 */
function test(projects) {
  const report = join(temporary, `${projects.join('-')}.json`);
  const passed = run(
    'vitest',
    [
      'run',
      ...projects.flatMap((name) => ['--project', name]),
      ...(workers[projects[0]] ?? ['--no-file-parallelism']),
      `--reporter=${tier === 'outside' ? 'verbose' : 'default'}`,
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...(filters.length > 0 ? ['--passWithNoTests'] : []),
      ...filters,
    ],
    // Profiles that a stopped test leaves behind go with this folder.
    { env: { TMPDIR: temporary } },
  );
  const { numPassedTests, numFailedTests, testResults } = readReport(report);
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((result) => result.status !== 'failed'),
  );
  const failed = numFailedTests + broken.length;
  count.tests += numPassedTests + numFailedTests;
  count.passed += numPassedTests;
  // An error outside any test still fails the run.
  count.failed += failed === 0 && !passed ? 1 : failed;
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}
