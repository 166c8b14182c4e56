// Who else has the section open: asked every few seconds while the page is seen. The answer also tells which version stands there.
import { form } from './fields.js';

const every = 10000;
const quiet = 120000; // who touches nothing for so long is not here, and must not be kept signed in by this page
let touched = Date.now();

/** Begins to say that this page is open; <c>moved</c> hears the version that stands on the server. */
export function present(moved) {
  const place = document.getElementById('here');
  if (!place) { return; }
  const body = () => {
    const fields = new URLSearchParams();
    // The antiforgery field is the one hidden field of the form beside the version that belongs to no table.
    for (const field of form.querySelectorAll(':scope > input[type=hidden]')) { if (field.name !== 'version') { fields.set(field.name, field.value); } }
    return fields;
  };
  async function tell() {
    if (document.visibilityState === 'hidden' || Date.now() - touched > quiet) { return; }
    try {
      const answer = await fetch(place.dataset.from, { method: 'POST', redirect: 'manual', headers: { Accept: 'application/json' }, body: body() });
      if (!answer.ok) { return; }
      const told = await answer.json();
      if (place.textContent !== told.here) { place.textContent = told.here; }
      place.hidden = !told.here;
      moved(told.version);
    } catch { /* without a connection nobody is seen; the next call asks again */ }
  }
  for (const sign of ['input', 'keydown', 'pointerdown', 'pointermove', 'scroll']) { document.addEventListener(sign, () => { touched = Date.now(); }, { passive: true }); }
  tell();
  setInterval(tell, every);
  document.addEventListener('visibilitychange', tell);
  window.addEventListener('pagehide', () => {
    const fields = body();
    fields.set('leave', 'yes');
    fetch(place.dataset.from, { method: 'POST', keepalive: true, redirect: 'manual', body: fields }).catch(() => {});
  });
}
