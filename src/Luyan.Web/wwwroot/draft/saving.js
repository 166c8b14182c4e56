// Autosave: what changed is kept in this browser, then sent with the version that it is based on. One save runs at a time.
import { form, texts, differing, faults, fill, linkAfter, said, same, say, values } from './fields.js';
import { known, put } from './rows.js';
import { forget, keep } from './copy.js';
import { ask, join } from './meeting.js';
import { countAll } from './counting.js';

const idle = 2000;
const panelEvery = 5000;
let version = form?.elements.version.value;
let base = form ? values() : {};
let sending = null;
let again = false;
let undecided = false;
let timer = 0;
let wait = 0;
let panelTimer = 0;
let heldSince = ''; // when the server's text was saved, as it said

export const isUndecided = () => undecided;
export const standing = () => ({ version, base });
export const keepNow = () => keep(version, base, values());

/** Something was typed: it is kept at once and sent after a moment of rest. */
export function typedSomething() {
  keepNow();
  if (said() === 'saved') { say(texts.changed, 'changed'); }
  clearTimeout(timer);
  timer = setTimeout(save, idle);
}

export const atOnce = () => { wait = 0; return save(); };
export const pause = () => clearTimeout(timer);
export const finished = async () => { if (sending) { await sending; } };

/** Sends what changed. True when the server holds it. */
export function save() {
  clearTimeout(timer);
  if (undecided) { return Promise.resolve(false); }
  if (sending) { again = true; return sending; }
  if (same(values(), base)) { forget(); held(); return Promise.resolve(true); }
  sending = send().finally(() => { sending = null; });
  return sending.then((done) => {
    if (again) { again = false; return save(); }
    return done;
  });
}

/** Another version stands on the server: it is fetched and joined, whether or not something is typed here. */
export function moved(other) {
  if (undecided || sending || !other || String(other) === version || Number(other) < Number(version)) { return; }
  sending = send().finally(() => { sending = null; });
  sending.then(() => { if (again) { again = false; save(); } });
}

function later(text, kind) {
  say(keepNow() ? text : texts.notKept, kind);
  wait = Math.min(wait ? wait * 2 : 2000, 60000);
  clearTimeout(timer);
  timer = setTimeout(save, wait);
  return false;
}

function changes(sent) {
  const body = new URLSearchParams();
  for (const field of form.querySelectorAll(':scope > input[type=hidden]')) { body.set(field.name, field.value); }
  body.set('version', version);
  for (const name of differing(sent, base)) {
    body.append('changed', name);
    body.set(name, sent[name] ?? '');
  }
  return body.toString();
}

async function send() {
  const sent = values();
  keep(version, base, sent);
  say(texts.saving, 'saving');
  const body = changes(sent);
  let answer;
  try {
    answer = await fetch(form.action, {
      method: 'POST', redirect: 'manual', keepalive: body.length < 60000,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Draft': 'autosave', Accept: 'application/json' }, body,
    });
  } catch {
    return later(texts.offline, 'offline');
  }
  if (answer.type === 'opaqueredirect' || [400, 401, 403].includes(answer.status)) {
    keepNow();
    say(texts.signedOut, 'offline');
    signIn();
    return false;
  }
  if (answer.status === 404 || answer.status === 410) { keepNow(); say(texts.gone, 'offline'); return false; }
  if (answer.status !== 200 && answer.status !== 409) { return later(texts.offline, 'offline'); }
  let told;
  try { told = await answer.json(); } catch { return later(texts.offline, 'offline'); } // the connection broke in the middle of the answer
  wait = 0;
  if (answer.status === 409) { meet(told); return false; }
  settle(told, sent);
  return true;
}

/** What is typed is what the server holds, e.g. after deciding for the other's text. */
function held() {
  if (said() !== 'saved' && said() !== 'new') { say(fill(texts.saved, { at: heldSince || new Date().toTimeString().slice(0, 5) }), 'saved'); }
}

function stand(told, state) {
  heldSince = told.at || heldSince;
  version = String(told.version);
  form.elements.version.value = version;
  base = state;
}

function settle(told, sent) {
  stand(told, sent);
  say(fill(texts.saved, { at: told.at }), 'saved');
  if (same(values(), sent)) { forget(); } else { again = true; }
  faults(told.faults);
  document.dispatchEvent(new Event('luyan:saved')); // the session lives on: luyan.js takes its idle warning back
  clearTimeout(panelTimer);
  panelTimer = setTimeout(panel, document.hidden ? panelEvery : 300);
}

function signIn() {
  const link = document.createElement('a');
  link.href = `/sign-in?back=${encodeURIComponent(location.pathname)}`;
  link.textContent = texts.signIn;
  linkAfter(link);
}

async function panel() {
  const place = document.getElementById('panel');
  if (!place) { return; }
  try {
    const answer = await fetch(place.dataset.from, { redirect: 'manual' });
    if (answer.ok) { place.innerHTML = await answer.text(); }
  } catch { /* the panel stays as it was; the next save refreshes it */ }
}

/** Takes in what another saved; what both changed is asked. */
export function meet(told, from = base) {
  const theirs = known(told.values);
  const { joined, open } = join(from, values(), theirs);
  stand(told, theirs);
  put(joined);
  countAll();
  keepNow();
  if (open.length === 0) {
    again = true;
    say(fill(texts.joined, { who: told.by, at: told.at }), same(values(), base) ? 'saved' : 'changed');
    return;
  }
  undecided = true;
  ask(open, told, () => { undecided = false; keepNow(); save(); });
}

/** The person decided for what the server holds. */
export function drop(served) {
  put(served);
  countAll();
  undecided = false;
  document.getElementById('conflict').hidden = true;
  return save();
}
