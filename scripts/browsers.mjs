import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join } from 'node:path';

const chromiumNames = [
  'chromium',
  'chromium-browser',
  'chrome-for-testing',
  'google-chrome-for-testing',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const firefoxNames = ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'];

const displayTools = {
  Xvfb: 'xvfb',
  openbox: 'openbox',
  xdotool: 'xdotool',
  import: 'imagemagick',
};

/** Where macOS and Windows keep their programs. */
const elsewhere = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ...windowsPrograms('Chromium/Application/chrome.exe'),
    ...windowsPrograms('Google/Chrome for Testing/Application/chrome.exe'),
    ...windowsPrograms('Google/Chrome/Application/chrome.exe'),
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    ...windowsPrograms('Mozilla Firefox/firefox.exe'),
    ...windowsPrograms('Firefox Developer Edition/firefox.exe'),
  ],
};

/** Unbranded ones first: only they take `--load-extension`. */
export function findChromium() {
  return found(process.env.CHROMIUM, chromiumNames, elsewhere.chromium);
}

export function findFirefox() {
  return found(process.env.FIREFOX, firefoxNames, elsewhere.firefox);
}

export function missingDisplayTools() {
  if (process.platform !== 'linux') return Object.keys(displayTools);
  return Object.keys(displayTools).filter((name) => onPath(name) === undefined);
}

/**
 * Sees to it that the browsers are there: Debian's own are installed where that may be done.
 * Answers with one sentence for each thing that is still missing.
 */
export function ensureBrowsers({ chromium = false, firefox = false, display = false }) {
  const lacking = () => [
    ...(chromium && !findChromium() ? ['chromium'] : []),
    ...(firefox && !findFirefox() ? ['firefox-esr'] : []),
    ...(display ? missingDisplayTools().map((name) => displayTools[name]) : []),
  ];
  const packages = lacking();
  if (packages.length > 0 && isRootOnDebian()) aptInstall(packages);
  return lacking().map((name) => sentences[name] ?? `Please install ${name}.`);
}

const sentences = {
  chromium: 'Please install Chromium or Chrome (or name one in the variable CHROMIUM).',
  'firefox-esr': 'Please install Firefox 140 or newer (or name it in the variable FIREFOX).',
};

function found(named, names, places) {
  const path =
    named || names.map(onPath).find(Boolean) || places.find((place) => existsSync(place));
  return path ? { path, branded: isBranded(path) } : undefined;
}

/** Chrome for Testing carries Google's name, but takes extensions as Chromium does. */
function isBranded(path) {
  const real = existsSync(path) ? realpathSync(path) : path;
  if (/testing/i.test(real)) return false;
  return (
    /google[- /\\]?chrome/i.test(real) ||
    (/chrome(\.exe)?$/i.test(basename(real)) && !/chromium/i.test(real))
  );
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function windowsPrograms(path) {
  if (process.platform !== 'win32') return [];
  const roots = [
    process.env.PROGRAMFILES,
    process.env['PROGRAMFILES(X86)'],
    process.env.LOCALAPPDATA,
  ];
  return [...roots, join(homedir(), 'AppData/Local')]
    .filter(Boolean)
    .map((root) => join(root, path));
}

function isRootOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function aptInstall(packages) {
  console.log(`Installing ${packages.join(', ')} with apt-get.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  run('update');
  run('install', '-y', '--no-install-recommends', ...packages);
}
