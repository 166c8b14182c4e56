// The tables of the section: rows added, copied, moved, removed, and arranged as somebody else left them.
import { form, own, set } from './fields.js';
import { sums } from './budget.js';

export const tables = () => [...form.querySelectorAll('[data-table]')];
const rowsOf = (table) => [...table.querySelectorAll('[data-row]')];
export const orderName = (table) => `${table.dataset.table}._rows`;
export const list = (text) => (text ?? '').split(',').filter(Boolean);

function number(table) {
  rowsOf(table).forEach((row, at) => {
    for (const place of row.querySelectorAll('[data-number]')) { place.textContent = String(at + 1); }
  });
  set(orderName(table), rowsOf(table).map((row) => row.dataset.row).join(','));
}

function newRow(table, id) {
  const template = form.querySelector(`template[data-row-of="${table.dataset.table}"]`);
  const holder = document.createElement('template');
  holder.innerHTML = template.innerHTML.replaceAll('__row__', id);
  return holder.content.firstElementChild;
}

function newId() {
  return `r${Date.now().toString(36)}${Math.floor(Math.random() * 46656).toString(36)}`;
}

function arrange(typed) {
  for (const table of tables()) {
    const wanted = list(typed[orderName(table)]);
    const present = new Map(rowsOf(table).map((row) => [row.dataset.row, row]));
    for (const id of wanted) { table.append(present.get(id) ?? newRow(table, id)); }
    for (const [id, row] of present) { if (!wanted.includes(id)) { row.remove(); } }
    number(table);
  }
}

/** Of what the server holds, what this form can show: rows that stand in a table of cells have no order here, and nothing besides their cells. */
export function known(typed) {
  const grid = form.querySelector('[data-grid]')?.dataset.grid;
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !grid || !name.startsWith(`${grid}.`) || form.elements[name]));
}

/** Puts texts into the form, with the rows that they need. */
export function put(typed) {
  arrange(typed);
  const names = new Set([...form.elements].map((field) => field.name));
  for (const name of names) { if (name && own(name) && !name.endsWith('._rows')) { set(name, typed[name]); } }
  sums();
}

/** Does what a button of a table says; false where the server has to. */
export function change(act) {
  const [what, tableKey, id] = act.split(':');
  const table = tables().find((t) => t.dataset.table === tableKey);
  if (!table) { return false; }
  const row = rowsOf(table).find((r) => r.dataset.row === id);
  let next = null;
  if (what === 'add') {
    next = newRow(table, newId());
    table.append(next);
  } else if (what === 'copy' && row) {
    next = newRow(table, newId());
    row.after(next);
    const from = [...row.querySelectorAll('[name]:not(button)')];
    const to = [...next.querySelectorAll('[name]:not(button)')];
    from.forEach((field, at) => {
      if (field.type === 'radio') { to[at].checked = field.checked; } else { to[at].value = field.value; }
    });
  } else if (what === 'remove' && row) {
    next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
  } else if (what === 'up' && row) {
    row.previousElementSibling?.before(row);
    next = row;
  } else {
    return false;
  }
  number(table);
  (next?.querySelector('input:not([type=hidden]), select, textarea') ?? document.querySelector(`button[value="add:${tableKey}"]`))?.focus();
  return true;
}
