// Dragging a row by its grip saves the new order at once; without this file the buttons do the same.
"use strict";
(() => {
  const list = document.querySelector("[data-ranking]");
  if (!list || !window.Sortable) { return; }
  list.classList.add("draggable");
  window.Sortable.create(list, {
    handle: ".grip",
    onEnd: moved => {
      if (moved.oldIndex === moved.newIndex) { return; }
      const form = list.closest("form");
      form.requestSubmit(form.querySelector("[value=save]"));
    },
  });
})();
