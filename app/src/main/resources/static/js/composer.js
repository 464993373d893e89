// The composer works as a plain form. Its script and style come when somebody begins to write or selects what was said.
(() => {
  let asked = false;
  const form = () => document.getElementById("composer");
  const load = () => {
    const it = form();
    if (!it || asked) return;
    asked = true;
    document.head.append(
      Object.assign(document.createElement("link"), { rel: "stylesheet", href: it.dataset.style }),
      Object.assign(document.createElement("script"), { src: it.dataset.script }),
    );
  };
  for (const what of ["focusin", "pointerdown", "dragenter"])
    document.addEventListener(what, (event) => event.target.closest?.("#composer") && load());
  document.addEventListener("selectionchange", () => {
    const selected = getSelection();
    if (!selected.isCollapsed && selected.anchorNode?.parentElement?.closest(".timeline .message__body")) load();
  });
  const kept = () => form() && localStorage.getItem(`draft:${form().dataset.draft}`) && load();
  document.addEventListener("DOMContentLoaded", kept);
  document.addEventListener("htmx:afterSettle", kept);
})();

// Its menus close at Escape and when one goes on elsewhere.
(() => {
  const menus = () => document.querySelectorAll("#composer .composer__more[open]");
  document.addEventListener("pointerdown", (event) => menus().forEach((it) => it.contains(event.target) || (it.open = false)));
  document.addEventListener("keydown", (event) => {
    const it = event.key === "Escape" && event.target.closest?.("#composer .composer__more[open]");
    if (!it) return;
    it.open = false;
    it.querySelector("summary").focus();
  });
})();
