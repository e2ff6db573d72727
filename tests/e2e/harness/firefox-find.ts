import type { TabCalls } from './firefox-session.ts';
import type { Target } from './surface.ts';

type Element = Readonly<Record<string, string>>;

/** Where to look for a role; which elements really have it, Firefox itself answers. */
const candidates: Readonly<Record<string, string>> = {
  button: 'button, summary, input[type=button], input[type=submit]',
  link: 'a[href]',
  textbox: 'textarea, input:not([type]), input[type=text], input[type=email], input[type=url]',
  searchbox: 'input[type=search]',
  slider: 'input[type=range]',
  checkbox: 'input[type=checkbox]',
  radio: 'input[type=radio]',
  combobox: 'select, input[list]',
  listbox: 'select',
  option: 'option',
  heading: 'h1, h2, h3, h4, h5, h6',
  article: 'article',
  list: 'ul, ol, menu',
  listitem: 'li',
  dialog: 'dialog',
  navigation: 'nav',
  main: 'main',
  form: 'form',
  region: 'section',
  group: 'fieldset, details, optgroup',
  img: 'img, svg',
  image: 'img, svg',
  status: 'output',
};

export async function find(calls: TabCalls, target: Target): Promise<readonly Element[]> {
  if (typeof target === 'string') return await all(calls, target);
  const selector = [`[role~="${target.role}"]`, candidates[target.role]].filter(Boolean).join(', ');
  const found: Element[] = [];
  for (const element of await all(calls, selector)) {
    const { role, name } = await heardAs(calls, element);
    if (sameRole(role, target.role) && matches(name, target.name)) found.push(element);
  }
  return found;
}

export async function findOne(calls: TabCalls, target: Target): Promise<Element> {
  const [first] = await find(calls, target);
  if (first === undefined) throw new Error(`Nothing answers to ${describe(target)}.`);
  return first;
}

export async function heardAs(calls: TabCalls, element: Element) {
  const id = toId(element);
  const role = await calls.send<{ value: string }>('WebDriver:GetComputedRole', { id });
  const label = await calls.send<{ value: string }>('WebDriver:GetComputedLabel', { id });
  return { role: role.value, name: (label.value ?? '').replace(/\s+/g, ' ').trim() };
}

export function toId(element: Element): string {
  return Object.values(element)[0] ?? '';
}

export function describe(target: Target): string {
  return typeof target === 'string' ? target : `${target.role} “${target.name ?? ''}”`;
}

function all(calls: TabCalls, selector: string): Promise<readonly Element[]> {
  return calls.send('WebDriver:FindElements', { using: 'css selector', value: selector });
}

/** Both spellings of the same role are in use. */
function sameRole(one: string, other: string): boolean {
  return one === other || [one, other].every((role) => role === 'img' || role === 'image');
}

function matches(name: string, wanted: string | RegExp | undefined): boolean {
  if (wanted === undefined) return true;
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}
