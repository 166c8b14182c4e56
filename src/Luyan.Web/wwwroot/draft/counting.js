// How long a text is, counted as the server counts it: without white space, a character outside the basic plane once.
import { form, texts, fill } from './fields.js';

const length = (text) => [...text.replace(/\s/gu, '')].length;

function show(area) {
  const place = form.querySelector(`[data-count-of="${CSS.escape(area.name)}"]`);
  if (!place) { return; }
  const n = length(area.value);
  place.textContent = fill(texts.count, { n, longest: area.dataset.longest });
  place.classList.toggle('too-long', n > Number(area.dataset.longest));
}

/** Counts the long texts, now and whenever one is typed in. */
export function counting() {
  form.addEventListener('input', (event) => { if (event.target.dataset?.longest) { show(event.target); } });
  return countAll();
}

export function countAll() {
  for (const area of form.querySelectorAll('[data-longest]')) { show(area); }
}
