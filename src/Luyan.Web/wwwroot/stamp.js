// Reads the QR code of a scanned print in the browser, page by page, until one is found: only to warn early of another print.
// The server reads every page after it was handed in, also without this file.
import * as pdfjs from "/lib/pdfjs/pdf.min.mjs";

const OURS = /^(LUYAN1:[A-Z0-9-]{1,40}:[0-9]{1,6}|LUYAN2:[A-Z0-9-]{1,40}:[0-9]{1,6}:[0-9]{1,4}\/[0-9]{1,4}):[0-9A-Fa-f]{64}$/;
// Milliseconds after which it is asked how far the server is.
const LOOK_AGAIN = 4000;
// Pixels across a page: fine enough for a code of 22 mm on a poor scan, then finer for the first pages.
const WIDTHS = [1700, 2600];
const FINER_PAGES = 4;

const form = document.querySelector("form[data-stamp]");
if (form) { prepare(form); }
follow();

// While the server reads a copy, what is said of it is brought up to date.
async function follow() {
  const shown = document.querySelector(".stamp-state[data-follow]");
  if (shown?.dataset.match !== "Reading") { return; }
  await new Promise(later => setTimeout(later, LOOK_AGAIN));
  try {
    const answer = await fetch(location.pathname);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".stamp-state[data-follow]");
    if (!fresh) { return; }
    // What did not change is not read out again.
    if (fresh.textContent !== shown.textContent) { shown.replaceWith(document.importNode(fresh, true)); }
  } catch (error) {
    console.info("It could not be asked how far the reading is:", error.message);
  }
  follow();
}

function prepare(form) {
  const texts = JSON.parse(form.dataset.stamp);
  const file = form.querySelector("[name=File]");
  const code = form.querySelector("[name=Code]");
  const line = document.getElementById("reading");
  const button = form.querySelector("button");
  pdfjs.GlobalWorkerOptions.workerSrc = "/lib/pdfjs/pdf.worker.min.mjs";
  window.ZXingWASM.prepareZXingModule({ overrides: { locateFile: path => `/lib/zxing/${path}` } });

  const say = (state, values = {}) => {
    line.dataset.state = state;
    line.textContent = (texts[state] ?? "").replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
  };
  let turn = 0;

  file.addEventListener("change", async () => {
    const mine = ++turn;
    code.value = "";
    const chosen = file.files[0];
    if (!chosen) { say("idle"); return; }
    button.disabled = true;
    try {
      const found = await read(chosen, (page, pages) => { if (mine === turn) { say("looking", { page, pages }); } }, () => mine === turn);
      if (mine !== turn) { return; }
      code.value = found ?? "";
      const [, number, version] = found?.split(":") ?? [];
      say(found ? "found" : "none", { number, version });
    } catch (error) {
      console.info("The scan could not be read here:", error.message);
      if (mine === turn) { say("failed"); }
    } finally {
      if (mine === turn) { button.disabled = false; }
    }
  });
}

async function read(file, progress, wanted) {
  const start = new Uint8Array(await file.slice(0, 5).arrayBuffer());
  return String.fromCharCode(...start) === "%PDF-" ? readDocument(file, progress, wanted) : readPicture(file, progress);
}

async function readPicture(file, progress) {
  progress(1, 1);
  const picture = await createImageBitmap(file);
  for (const width of WIDTHS) {
    const canvas = new OffscreenCanvas(width, Math.round(picture.height * width / picture.width));
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const found = await codeOn(canvas);
    if (found) { return found; }
  }
  return codeIn(file);
}

async function readDocument(file, progress, wanted) {
  const task = pdfjs.getDocument({
    data: await file.arrayBuffer(), isEvalSupported: false, cMapUrl: "/lib/pdfjs/cmaps/", cMapPacked: true, standardFontDataUrl: "/lib/pdfjs/standard_fonts/", wasmUrl: "/lib/pdfjs/wasm/",
  });
  try {
    const document = await task.promise;
    for (const [round, width] of WIDTHS.entries()) {
      const last = round === 0 ? document.numPages : Math.min(document.numPages, FINER_PAGES);
      for (let number = 1; number <= last; number++) {
        if (!wanted()) { return null; }
        progress(number, document.numPages);
        const page = await document.getPage(number);
        const found = await codeOn(await drawn(page, width));
        page.cleanup();
        if (found) { return found; }
      }
    }
    return null;
  } finally {
    await task.destroy();
  }
}

async function drawn(page, width) {
  const viewport = page.getViewport({ scale: width / Math.min(page.getViewport({ scale: 1 }).width, page.getViewport({ scale: 1 }).height) });
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(viewport.width), Math.round(viewport.height)];
  await page.render({ canvas, viewport }).promise;
  return canvas;
}

function codeOn(canvas) {
  return codeIn(canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height));
}

async function codeIn(picture) {
  const all = await window.ZXingWASM.readBarcodes(picture, { formats: ["QRCode"], tryHarder: true, tryRotate: true, tryInvert: false, maxNumberOfSymbols: 8 });
  return all.map(found => found.text).find(text => OURS.test(text)) ?? null;
}
