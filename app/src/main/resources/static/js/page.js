// [data-print] prints the page; [data-copy-link] copies where the link leads, and says so.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) print();
  const link = event.target.closest("[data-copy-link]");
  if (!link || !navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  navigator.clipboard.writeText(link.href).then(() => {
    const toast = Object.assign(document.createElement("p"), { className: "toast", textContent: link.dataset.copyLink });
    document.getElementById("toasts").append(toast);
    setTimeout(() => toast.remove(), 8000);
  });
}, true);
