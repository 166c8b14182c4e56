// Saves the notes of an examination while they are typed. Everything works without it: the buttons save too.
"use strict";
(() => {
  const form = document.querySelector("form[data-notes]");
  const saved = document.getElementById("saved");
  if (!form || !saved) { return; }
  const pause = 1200;
  let timer = 0, running = false, again = false, stopped = false;
  const save = async () => {
    if (stopped) { return; }
    if (running) { again = true; return; }
    running = true;
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "X-Draft": "autosave" } });
      if (answer.status === 200) {
        const now = await answer.json();
        form.elements.version.value = now.version;
        saved.textContent = now.at;
      } else if (answer.status === 409) {
        // A colleague saved: the button shows both side by side.
        stopped = true;
        saved.textContent = (await answer.json()).at;
      } else if (answer.status === 410) { stopped = true; }
    } catch { /* The connection is gone; the next change or the button tries again. */ }
    running = false;
    if (again) { again = false; save(); }
  };
  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(save, pause); });
  // A button of the page saves by itself; an answer under way would make its version stale.
  form.addEventListener("submit", event => {
    clearTimeout(timer);
    if (!running) { stopped = true; return; }
    event.preventDefault();
    const button = event.submitter;
    const wait = setInterval(() => { if (!running) { clearInterval(wait); stopped = true; form.requestSubmit(button); } }, 50);
  });
})();
