// [data-copy] copies its words; [data-print] prints the page; [data-copy-link] copies where the link leads, and says so.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) print();
  const link = event.target.closest("[data-copy-link], [data-copy]");
  if (!link || !navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  link.closest("dialog")?.close();
  navigator.clipboard.writeText(link.dataset.copy ?? link.href).then(() => toast(link.dataset.said ?? link.dataset.copyLink));
}, true);
