// Autosave of one section of an application. The page works without this file; with it nothing typed is ever lost:
// every change is kept in this browser first, then sent with the version it was based on. See SectionPage for the markup.
import { form, fill, same, texts, values } from './draft/fields.js';
import { change, put } from './draft/rows.js';
import { forget, kept } from './draft/copy.js';
import { counting, countAll } from './draft/counting.js';
import { budgeting } from './draft/budget.js';
import { present } from './draft/presence.js';
import { atOnce, drop, finished, isUndecided, keepNow, meet, moved, pause, save, standing, typedSomething } from './draft/saving.js';

const servers = /^(paste|keep|out|cells):/; // acts that the server does, after all that is typed is saved

function begin() {
  form.addEventListener('input', typedSomething);
  form.addEventListener('change', () => { keepNow(); save(); });
  form.addEventListener('click', (event) => {
    const button = event.target.closest('button[name=do]');
    if (button && change(button.value)) { event.preventDefault(); typedSomething(); }
  });
  form.addEventListener('submit', submit);
  form.addEventListener('luyan:save', () => { keepNow(); save(); });
  window.addEventListener('online', atOnce);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') { save(); } });
  budgeting();
  restore();
  counting();
  present(moved);
}

async function submit(event) {
  const act = event.submitter?.name === 'do' ? event.submitter.value : '';
  event.preventDefault();
  pause();
  await finished();
  if (isUndecided()) { document.getElementById('conflict').focus(); return; }
  if (!await save()) { return; }
  if (servers.test(act)) {
    const hidden = document.createElement('input');
    Object.assign(hidden, { type: 'hidden', name: 'do', value: act });
    form.append(hidden);
    form.submit();
  } else if (act === 'next') {
    location.assign(form.dataset.next);
  }
}

/** What an earlier visit left here and the server does not hold. */
function restore() {
  const left = kept();
  if (!left) { return; }
  const served = values();
  if (same(left.values, served)) { forget(); return; }
  const bar = document.getElementById('restored');
  bar.querySelector('[data-when]').textContent = fill(texts.restored, { at: left.at });
  bar.hidden = false;
  bar.querySelector('[data-discard]').onclick = () => { bar.hidden = true; drop(served); };
  const { version } = standing();
  put(left.values);
  countAll();
  if (left.version !== version) { meet({ version, values: served, by: texts.someone, at: '' }, left.base); }
  if (!isUndecided()) { save(); }
}

if (form) { begin(); }
