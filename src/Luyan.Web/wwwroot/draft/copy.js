// The copy in this browser: everything typed is kept here before it is sent, and forgotten once the server holds it.
import { form } from './fields.js';

const key = form ? `luyan:draft:${form.getAttribute('action')}` : '';

/** Keeps what is typed with the state that it is based on; false where the browser keeps nothing. */
export function keep(version, base, values) {
  const copy = { account: form.dataset.account, version, base, values, at: new Date().toTimeString().slice(0, 5) };
  try { localStorage.setItem(key, JSON.stringify(copy)); return true; } catch { return false; }
}

/** What an earlier visit of the same person left here. */
export function kept() {
  try {
    const copy = JSON.parse(localStorage.getItem(key));
    return copy?.account === form.dataset.account ? copy : null;
  } catch { return null; }
}

export function forget() {
  try { localStorage.removeItem(key); } catch { /* storage is switched off: there is no copy */ }
}
