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

// A tour points at what its card speaks of.
const point = () => {
  document.querySelectorAll("[data-pointed]").forEach((it) => it.removeAttribute("data-pointed"));
  const at = document.getElementById(document.querySelector("[data-points-at]")?.dataset.pointsAt);
  if (!at) return;
  if (at.id !== "main") at.setAttribute("data-pointed", "");
  at.scrollIntoView({ block: "nearest" });
};
["DOMContentLoaded", "htmx:afterSettle"].forEach((it) => document.addEventListener(it, point));
