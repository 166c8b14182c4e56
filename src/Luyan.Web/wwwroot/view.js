// Shows a PDF page by page with its zoom; by buttons and by keyboard. The page of the file offers the download where this does not run.
import * as pdfjs from '/lib/pdfjs/pdf.min.mjs';

pdfjs.GlobalWorkerOptions.workerSrc = '/lib/pdfjs/pdf.worker.min.mjs';
const viewer = document.getElementById('viewer');
const at = (id) => document.getElementById(id);
const [bar, frame, canvas, news, input] = [viewer.querySelector('.view-bar'), at('view-frame'), at('view-canvas'), at('view-news'), at('view-page')];
const [least, most, step] = [0.25, 5, 1.25];
// A canvas beyond this many pixels is refused by some browsers.
const mostPixels = 16e6;
let file = null;
let number = 1;
let zoom = 0;
let turned = 0;
let drawing = null;

async function draw() {
  drawing?.cancel();
  const wanted = number;
  const page = await file.getPage(wanted);
  if (wanted !== number) { return; }
  const rotation = (page.rotate + turned) % 360;
  const plain = page.getViewport({ scale: 1, rotation });
  const fitting = Math.max(least, Math.min(most, (frame.clientWidth - 2) / plain.width));
  const scale = zoom || fitting;
  const sharp = Math.min(globalThis.devicePixelRatio || 1, Math.sqrt(mostPixels / (plain.width * scale * plain.height * scale)));
  const view = page.getViewport({ scale: scale * sharp, rotation });
  canvas.width = Math.floor(view.width);
  canvas.height = Math.floor(view.height);
  canvas.style.width = `${Math.floor(plain.width * scale)}px`;
  canvas.style.height = `${Math.floor(plain.height * scale)}px`;
  drawing = page.render({ canvas, viewport: view });
  try {
    await drawing.promise;
  } catch (failure) {
    if (failure?.name === 'RenderingCancelledException') { return; }
    throw failure;
  }
  input.value = String(number);
  canvas.setAttribute('aria-label', `${document.querySelector('h1').textContent} ${number} / ${file.numPages}`);
  at('view-zoom').textContent = `${Math.round(scale * 100)} %`;
  at('view-text').textContent = (await page.getTextContent()).items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join('');
  bar.querySelector('[data-do=previous]').disabled = number <= 1;
  bar.querySelector('[data-do=next]').disabled = number >= file.numPages;
  viewer.dataset.shown = String(number);
}

function show(error) {
  news.textContent = error?.name === 'PasswordException' ? viewer.dataset.locked : viewer.dataset.failed;
  news.className = 'flaw';
}

const go = (to) => {
  const next = Math.min(file.numPages, Math.max(1, Math.trunc(to) || 1));
  if (next !== number) { number = next; frame.scrollTop = 0; }
  draw().catch(show);
};
const scaled = (by) => { zoom = Math.min(most, Math.max(least, (zoom || parseFloat(at('view-zoom').textContent) / 100 || 1) * by)); draw().catch(show); };
const acts = {
  previous: () => go(number - 1),
  next: () => go(number + 1),
  larger: () => scaled(step),
  smaller: () => scaled(1 / step),
  fit: () => { zoom = 0; draw().catch(show); },
  turn: () => { turned = (turned + 90) % 360; draw().catch(show); },
};
const keys = { PageDown: acts.next, n: acts.next, PageUp: acts.previous, p: acts.previous, '+': acts.larger, '=': acts.larger, '-': acts.smaller, 0: acts.fit, r: acts.turn, Home: () => go(1), End: () => go(file.numPages) };

bar.addEventListener('click', (event) => { acts[event.target.closest('[data-do]')?.dataset.do]?.(); });
input.addEventListener('change', () => go(Number(input.value)));
document.addEventListener('keydown', (event) => {
  if (!file || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) { return; }
  if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
});

try {
  news.textContent = '';
  file = await pdfjs.getDocument({
    url: viewer.dataset.pdf, cMapUrl: '/lib/pdfjs/cmaps/', cMapPacked: true, standardFontDataUrl: '/lib/pdfjs/standard_fonts/', wasmUrl: '/lib/pdfjs/wasm/',
    isEvalSupported: false, enableXfa: false, stopAtErrors: false, useWasm: false,
  }).promise;
  for (const part of [bar, frame, at('view-keys')]) { part.hidden = false; }
  at('view-pages').textContent = String(file.numPages);
  input.max = String(file.numPages);
  await draw();
  let resized = 0;
  addEventListener('resize', () => { clearTimeout(resized); resized = setTimeout(() => { if (!zoom) { draw().catch(show); } }, 200); });
} catch (failure) {
  show(failure);
}
