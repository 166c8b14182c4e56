// Autosave of one section of an application. The page works without this file; with it nothing typed is ever lost:
// every change is kept in this browser first, then sent with the version it was based on. See SectionPage for the markup.
(() => {
  'use strict';
  const form = document.querySelector('form[data-draft]');
  if (!form) { return; }
  const texts = JSON.parse(form.dataset.draft);
  const line = document.getElementById('saved');
  const key = `luyan:draft:${form.getAttribute('action')}`;
  const idle = 2000;
  let version = form.elements.version.value;
  let base = values();
  let sending = null;
  let again = false;
  let undecided = false;
  let timer = 0;
  let wait = 0;

  function say(text, kind) {
    line.textContent = text;
    line.dataset.state = kind;
  }

  function fill(text, named) {
    return text.replace(/\{(\w+)\}/g, (whole, name) => named[name] ?? whole);
  }

  // --- what is typed ---------------------------------------------------------------------------------------------

  function own(name) {
    const field = form.elements[name];
    const one = field instanceof RadioNodeList ? field[0] : field;
    return name.endsWith('._rows') || one?.dataset.label !== undefined;
  }

  function values() {
    const typed = {};
    for (const [name, text] of new FormData(form)) {
      const clean = typeof text === 'string' ? text.replace(/\r\n?/g, '\n').trimEnd() : '';
      if (own(name) && clean) { typed[name] = clean; }
    }
    return typed;
  }

  function same(a, b) {
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...names].every((name) => (a[name] ?? '') === (b[name] ?? ''));
  }

  function set(name, text) {
    const field = form.elements[name];
    if (field) { field.value = text ?? ''; }
  }

  function labelOf(name) {
    const field = form.elements[name];
    const one = field instanceof RadioNodeList ? field[0] : field;
    return one?.dataset.label ?? name;
  }

  // --- rows ------------------------------------------------------------------------------------------------------

  const tables = () => [...form.querySelectorAll('[data-table]')];
  const rowsOf = (table) => [...table.querySelectorAll('[data-row]')];
  const orderName = (table) => `${table.dataset.table}._rows`;
  const list = (text) => (text ?? '').split(',').filter(Boolean);

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

  function put(typed) {
    arrange(typed);
    const names = new Set([...form.elements].map((field) => field.name));
    for (const name of names) { if (name && own(name) && !name.endsWith('._rows')) { set(name, typed[name]); } }
  }

  function change(act) {
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
    typedSomething();
    return true;
  }

  // --- the copy in this browser ----------------------------------------------------------------------------------

  function keep() {
    const copy = { account: form.dataset.account, version, base, values: values(), at: new Date().toTimeString().slice(0, 5) };
    try { localStorage.setItem(key, JSON.stringify(copy)); return true; } catch { return false; }
  }

  function kept() {
    try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
  }

  function forget() {
    try { localStorage.removeItem(key); } catch { /* storage is switched off: there is no copy */ }
  }

  // --- saving ----------------------------------------------------------------------------------------------------

  function typedSomething() {
    keep();
    if (line.dataset.state === 'saved') { say(texts.changed, 'changed'); }
    clearTimeout(timer);
    timer = setTimeout(save, idle);
  }

  function later(text, kind) {
    say(keep() ? text : texts.notKept, kind);
    wait = Math.min(wait ? wait * 2 : 2000, 60000);
    clearTimeout(timer);
    timer = setTimeout(save, wait);
    return false;
  }

  /** Sends what is typed. True when the server holds it. */
  function save() {
    clearTimeout(timer);
    if (undecided) { return Promise.resolve(false); }
    if (sending) { again = true; return sending; }
    if (same(values(), base)) { forget(); return Promise.resolve(true); }
    sending = send().finally(() => { sending = null; });
    return sending.then((done) => {
      if (again) { again = false; return save(); }
      return done;
    });
  }

  async function send() {
    const sent = values();
    keep();
    say(texts.saving, 'saving');
    const body = new URLSearchParams(new FormData(form));
    body.set('version', version);
    const bytes = body.toString();
    let answer;
    try {
      answer = await fetch(form.action, {
        method: 'POST', redirect: 'manual', keepalive: bytes.length < 60000,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Draft': 'autosave', Accept: 'application/json' }, body: bytes,
      });
    } catch {
      return later(texts.offline, 'offline');
    }
    if (answer.type === 'opaqueredirect' || [400, 401, 403].includes(answer.status)) {
      keep();
      say(texts.signedOut, 'offline');
      signIn();
      return false;
    }
    if (answer.status === 404 || answer.status === 410) { keep(); say(texts.gone, 'offline'); return false; }
    if (answer.status !== 200 && answer.status !== 409) { return later(texts.offline, 'offline'); }
    const told = await answer.json();
    wait = 0;
    if (answer.status === 409) { return meet(told); }
    settle(told, sent);
    return true;
  }

  function settle(told, sent) {
    version = String(told.version);
    form.elements.version.value = version;
    base = sent;
    say(fill(texts.saved, { at: told.at }), 'saved');
    if (same(values(), sent)) { forget(); } else { again = true; }
    faults(told.faults);
    const others = document.getElementById('others');
    if (others) { others.textContent = told.others; others.hidden = !told.others; }
    document.dispatchEvent(new Event('htmx:afterRequest')); // the session lives on: luyan.js takes its idle warning back
    panel();
  }

  function signIn() {
    if (line.querySelector('a')) { return; }
    const link = document.createElement('a');
    link.href = `/sign-in?back=${encodeURIComponent(location.pathname)}`;
    link.textContent = texts.signIn;
    line.append(' ', link);
  }

  function faults(named) {
    for (const place of form.querySelectorAll('[data-fault-of]')) {
      const text = named?.[place.dataset.faultOf] ?? '';
      place.textContent = text;
      place.hidden = !text;
      const field = form.elements[place.dataset.faultOf];
      for (const one of field instanceof RadioNodeList ? field : [field]) {
        one?.classList?.toggle('is-invalid', text !== '');
        if (text) { one?.setAttribute?.('aria-invalid', 'true'); } else { one?.removeAttribute?.('aria-invalid'); }
      }
    }
  }

  async function panel() {
    const place = document.getElementById('panel');
    if (!place) { return; }
    try {
      const answer = await fetch(place.dataset.from, { redirect: 'manual' });
      if (answer.ok) { place.innerHTML = await answer.text(); }
    } catch { /* the panel stays as it was; the next save refreshes it */ }
  }

  // --- two people in one section ---------------------------------------------------------------------------------

  /** Joins what the other saved with what is typed here; what both changed is put to the person. */
  function meet(told) {
    const mine = values();
    const theirs = told.values;
    const joined = { ...mine };
    const open = [];
    for (const table of tables()) { joined[orderName(table)] = rowsJoined(table, mine, theirs).join(','); }
    for (const name of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])) {
      const [b, m, t] = [base[name] ?? '', mine[name] ?? '', theirs[name] ?? ''];
      if (name.endsWith('._rows') || m === t || t === b) { continue; }
      if (m === b) { joined[name] = t; } else if (rowStands(name, joined)) { open.push({ name, mine: m, theirs: t }); }
    }
    version = String(told.version);
    form.elements.version.value = version;
    base = theirs;
    put(joined);
    keep();
    if (open.length === 0) {
      again = true;
      say(fill(texts.joined, { who: told.by, at: told.at }), 'changed');
      return false;
    }
    ask(open, told);
    return false;
  }

  function rowsJoined(table, mine, theirs) {
    const [b, m, t] = [base, mine, theirs].map((typed) => list(typed[orderName(table)]));
    const changed = (typed, id) => [...new Set([...Object.keys(base), ...Object.keys(typed)])]
      .some((name) => name.startsWith(`${table.dataset.table}.${id}.`) && (base[name] ?? '') !== (typed[name] ?? ''));
    const stay = m.filter((id) => t.includes(id) || !b.includes(id) || changed(mine, id));
    const come = t.filter((id) => !m.includes(id) && (!b.includes(id) || changed(theirs, id)));
    return [...stay, ...come];
  }

  function rowStands(name, joined) {
    const [table, id, column] = name.split('.');
    return column === undefined || list(joined[`${table}._rows`]).includes(id);
  }

  function ask(open, told) {
    undecided = true;
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
      undecided = false;
      keep();
      save();
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

  // --- events ----------------------------------------------------------------------------------------------------

  form.addEventListener('input', typedSomething);
  form.addEventListener('change', () => { keep(); save(); });
  form.addEventListener('click', (event) => {
    const button = event.target.closest('button[name=do]');
    if (button && change(button.value)) { event.preventDefault(); }
  });
  form.addEventListener('submit', async (event) => {
    const act = event.submitter?.name === 'do' ? event.submitter.value : '';
    event.preventDefault();
    clearTimeout(timer);
    if (sending) { await sending; }
    if (undecided) { document.getElementById('conflict').focus(); return; }
    if (/^(paste|keep|out):/.test(act)) {
      const hidden = document.createElement('input');
      Object.assign(hidden, { type: 'hidden', name: 'do', value: act });
      form.append(hidden);
      forget();
      form.submit();
      return;
    }
    if (await save() && act === 'next') { location.assign(form.dataset.next); }
  });
  form.addEventListener('luyan:save', () => { keep(); save(); });
  window.addEventListener('online', () => { wait = 0; save(); });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') { save(); } });

  // --- what an earlier visit left here ---------------------------------------------------------------------------

  const left = kept();
  if (left && left.account === form.dataset.account && !same(left.values, base)) {
    const served = values();
    const bar = document.getElementById('restored');
    bar.querySelector('[data-when]').textContent = fill(texts.restored, { at: left.at });
    bar.hidden = false;
    bar.querySelector('[data-discard]').onclick = () => {
      put(served);
      bar.hidden = true;
      undecided = false;
      document.getElementById('conflict').hidden = true;
      save();
    };
    if (left.version === version) {
      put(left.values);
      save();
    } else {
      base = left.base;
      put(left.values);
      meet({ version, values: served, by: texts.someone, at: '' });
      if (!undecided) { save(); }
    }
  } else if (left && left.account === form.dataset.account) {
    forget();
  }
})();
