// The budget as a table: its sums while one types, and blocks pasted from a spreadsheet into its cells.
import { form } from './fields.js';

const grid = form?.querySelector('[data-grid]');
const cells = () => [...grid.querySelectorAll('input[data-source]')];
const shown = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

function amount(text) {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : 0;
}

function say(selector, of) {
  for (const place of grid.querySelectorAll(selector)) {
    place.textContent = shown.format(cells().filter((cell) => of(cell, place)).reduce((sum, cell) => sum + Math.round(amount(cell.value) * 10000), 0) / 10000);
  }
}

/** Writes the sums of the table, where there is one. */
export function sums() {
  if (!grid) { return; }
  say('[data-sum-source]', (cell, place) => cell.dataset.source === place.dataset.sumSource);
  say('[data-sum-year]', (cell, place) => cell.dataset.year === place.dataset.sumYear);
  say('[data-sum-all]', () => true);
}

// A block goes into the cells from the one in which it is pasted, as far as the table reaches.
function paste(event) {
  const text = event.clipboardData?.getData('text/plain').replace(/\r\n?/g, '\n').replace(/\n$/, '') ?? '';
  if (!event.target.dataset?.source || !/[\t\n]/.test(text)) { return; }
  event.preventDefault();
  const rows = [...grid.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('input[data-source]')]);
  const top = rows.findIndex((row) => row.includes(event.target));
  const left = rows[top].indexOf(event.target);
  text.split('\n').forEach((line, down) => line.split('\t').forEach((said, right) => {
    const cell = rows[top + down]?.[left + right];
    if (cell) { cell.value = said.trim(); }
  }));
  event.target.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Begins to count and to take blocks. */
export function budgeting() {
  if (!grid) { return; }
  grid.addEventListener('input', sums);
  grid.addEventListener('paste', paste);
  sums();
}
