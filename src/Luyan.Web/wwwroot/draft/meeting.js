// Two people in one section: what they typed is joined name by name; what both changed is put to the person.
import { texts, fill, labelOf, say, set } from './fields.js';
import { list, orderName, tables } from './rows.js';

/** Joins what another saved with what is typed here, both based on the same state. */
export function join(base, mine, theirs) {
  const joined = { ...mine };
  const open = [];
  for (const table of tables()) { joined[orderName(table)] = rowsJoined(table, base, mine, theirs).join(','); }
  for (const name of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])) {
    const [b, m, t] = [base[name] ?? '', mine[name] ?? '', theirs[name] ?? ''];
    if (name.endsWith('._rows') || m === t || t === b) { continue; }
    if (m === b) { joined[name] = t; } else if (rowStands(name, joined)) { open.push({ name, mine: m, theirs: t }); }
  }
  return { joined, open };
}

function rowsJoined(table, base, mine, theirs) {
  const [b, m, t] = [base, mine, theirs].map((typed) => list(typed[orderName(table)]));
  const changed = (typed, id) => [...new Set([...Object.keys(base), ...Object.keys(typed)])]
    .some((name) => name.startsWith(`${table.dataset.table}.${id}.`) && (base[name] ?? '') !== (typed[name] ?? ''));
  const stay = m.filter((id) => t.includes(id) || !b.includes(id) || changed(mine, id));
  const come = t.filter((id) => !m.includes(id) && (!b.includes(id) || changed(theirs, id)));
  return [...stay, ...come];
}

function rowStands(name, joined) {
  const [table, id, column] = name.split('.');
  return column === undefined || !tables().some((one) => one.dataset.table === table) || list(joined[`${table}._rows`]).includes(id);
}

/** Puts what both changed to the person, side by side; calls back when each is decided. */
export function ask(open, told, decided) {
  const place = document.getElementById('conflict');
  const items = place.querySelector('[data-items]');
  items.replaceChildren(...open.map((item, at) => question(item, at, told)));
  place.querySelector('[data-who]').textContent = fill(texts.conflict, { who: told.by, at: told.at });
  place.hidden = false;
  place.querySelector('[data-decide]').onclick = () => {
    open.forEach((item, at) => {
      if (items.querySelector(`input[name="_pick${at}"][value=theirs]`).checked) { set(item.name, item.theirs); }
    });
    place.hidden = true;
    decided();
  };
  say(texts.choose, 'offline');
  place.focus();
}

function question(item, at, told) {
  const box = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = labelOf(item.name);
  box.append(legend);
  for (const [whose, text, head] of [['mine', item.mine, texts.mine], ['theirs', item.theirs, fill(texts.theirs, { who: told.by })]]) {
    const label = document.createElement('label');
    const radio = document.createElement('input');
    radio.type = 'radio';
    radio.name = `_pick${at}`;
    radio.value = whose;
    radio.checked = whose === 'mine';
    const title = document.createElement('strong');
    title.textContent = head;
    const shown = document.createElement('span');
    shown.textContent = text || texts.emptyValue;
    label.append(radio, title, shown);
    box.append(label);
  }
  return box;
}
