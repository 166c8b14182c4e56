// Everything works without this file; it makes a few things more comfortable.
"use strict";
(() => {
  // A warning two minutes before the idle sign-out. Forms that save themselves (data-autosave) are saved at the same moment.
  const minutes = Number(document.body.dataset.idleMinutes || 0);
  if (minutes > 0) {
    let last = Date.now();
    let line = null;
    document.addEventListener("luyan:saved", () => { last = Date.now(); if (line) { line.remove(); line = null; } });
    setInterval(() => {
      if (line || Date.now() - last < (minutes - 2) * 60000) { return; }
      document.querySelectorAll("form[data-autosave]").forEach(form => form.dispatchEvent(new Event("luyan:save", { bubbles: true })));
      line = document.createElement("p");
      line.className = "idle-warning";
      line.setAttribute("role", "alert");
      line.textContent = document.body.dataset.idleText;
      document.body.prepend(line);
    }, 15000);
  }
  // After a form came back with errors, the summary takes the focus.
  const errors = document.getElementById("errors");
  if (errors) { errors.focus(); }
  // A group of the navigation closes by Escape, by a press elsewhere and when the focus goes on.
  const groups = document.querySelectorAll(".nav details");
  const close = within => groups.forEach(group => { if (!group.contains(within)) { group.open = false; } });
  if (groups.length > 0) {
    document.addEventListener("click", event => close(event.target));
    document.addEventListener("focusin", event => close(event.target));
    document.addEventListener("keydown", event => {
      const open = event.key === "Escape" ? document.querySelector(".nav details[open]") : null;
      if (open) { open.open = false; open.querySelector("summary").focus(); }
    });
  }
  // A button that prints, and rows that are added from a template.
  document.addEventListener("click", event => {
    const button = event.target.closest("[data-print]");
    if (button) { window.print(); }
  });
})();
