// What is typed in the section: read, compared, written back.
export const form = document.querySelector('form[data-draft]');
export const texts = form ? JSON.parse(form.dataset.draft) : {};

const line = document.getElementById('saved');

export function say(text, kind) {
  line.textContent = text;
  line.dataset.state = kind;
}

export const said = () => line.dataset.state;
export const linkAfter = (link) => { if (!line.querySelector('a')) { line.append(' ', link); } };
export const fill = (text, named) => text.replace(/\{(\w+)\}/g, (whole, name) => named[name] ?? whole);

const first = (field) => (field instanceof RadioNodeList ? field[0] : field);

export const own = (name) => name.endsWith('._rows') || first(form.elements[name])?.dataset.label !== undefined;
export const labelOf = (name) => first(form.elements[name])?.dataset.label ?? name;

export function values() {
  const typed = {};
  for (const [name, text] of new FormData(form)) {
    const clean = typeof text === 'string' ? text.replace(/\r\n?/g, '\n').trimEnd() : '';
    if (own(name) && clean) { typed[name] = clean; }
  }
  return typed;
}

/** The names whose texts differ. */
export function differing(a, b) {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => (a[name] ?? '') !== (b[name] ?? ''));
}

export const same = (a, b) => differing(a, b).length === 0;

export function set(name, text) {
  const field = form.elements[name];
  if (field) { field.value = text ?? ''; }
}

/** Shows what the server says of the inputs that were sent; the others keep what they show. */
export function faults(named) {
  for (const [name, text] of Object.entries(named ?? {})) {
    const place = form.querySelector(`[data-fault-of="${CSS.escape(name)}"]`);
    if (!place) { continue; }
    place.textContent = text;
    place.hidden = !text;
    const field = form.elements[name];
    for (const one of field instanceof RadioNodeList ? field : [field]) {
      one?.classList?.toggle('is-invalid', text !== '');
      if (text) { one?.setAttribute?.('aria-invalid', 'true'); } else { one?.removeAttribute?.('aria-invalid'); }
    }
  }
}
