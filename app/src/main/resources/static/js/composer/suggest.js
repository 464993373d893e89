// Suggestions: people for the recipients, as one types.
(() => {
  const { form } = window.composer;
  let box, field, stand, chosen = 0, people;

  const close = () => {
    box?.remove();
    box = undefined;
    field?.removeAttribute("aria-activedescendant");
    if (field?.role === "combobox") field.setAttribute("aria-expanded", "false");
  };
  const mark = (at) => {
    const options = [...box.children];
    chosen = (at + options.length) % options.length;
    options.forEach((it, i) => { it.toggleAttribute("data-active", i === chosen); it.setAttribute("aria-selected", i === chosen); });
    options[chosen].scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", options[chosen].id);
  };
  /** Below what it belongs to, or above where there is no room, wherever that has got to. */
  const stay = () => {
    const at = stand();
    const below = at.bottom + 4 + box.offsetHeight <= innerHeight || at.top <= box.offsetHeight;
    box.style.setProperty("--x", `${Math.max(8, Math.min(at.left + scrollX, innerWidth - 300))}px`);
    box.style.setProperty("--y", `${scrollY + (below ? at.bottom + 4 : at.top - box.offsetHeight - 4)}px`);
  };
  /** Shows the choices at a place; whichever is taken is given to the taker. Beside the body, which is made anew while somebody chooses. */
  const show = (at, choices, place, taker) => {
    close();
    field = at;
    stand = place;
    if (!choices.length) return;
    box = Object.assign(document.createElement("div"), { id: "composer-suggest", className: "menu composer__suggest" });
    box.setAttribute("role", "listbox");
    box.setAttribute("aria-label", document.getElementById("composer-tools").dataset.suggestions);
    choices.forEach((choice, i) => {
      const it = Object.assign(document.createElement("div"), { id: `composer-suggest-${i}`, className: "menu__item" });
      it.setAttribute("role", "option");
      it.append(choice.label);
      if (choice.more) it.append(Object.assign(document.createElement("small"), { textContent: choice.more }));
      it.addEventListener("mousedown", (event) => { event.preventDefault(); close(); taker(choice); });
      it.take = () => { close(); taker(choice); };
      box.append(it);
    });
    document.documentElement.append(box);
    stay();
    field.setAttribute("aria-controls", box.id);
    if (field.role === "combobox") field.setAttribute("aria-expanded", "true");
    mark(0);
  };
  document.addEventListener("keydown", (event) => {
    if (!box) return;
    const deed = { ArrowDown: () => mark(chosen + 1), ArrowUp: () => mark(chosen - 1), Enter: () => box.children[chosen].take(), Tab: () => box.children[chosen].take(), Escape: close }[event.key];
    if (!deed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    deed();
  }, true);
  document.addEventListener("focusout", () => setTimeout(() => document.activeElement !== field && close()));
  new ResizeObserver(() => box && stay()).observe(document.body);

  const known = async () => {
    people ??= fetch(`${form().dataset.sent}/recipients`).then((it) => (it.ok ? it.json() : [])).catch(() => []);
    return people;
  };
  document.addEventListener("focusin", (event) => event.target.matches?.("#composer [data-people]") && known());
  document.addEventListener("input", async (event) => {
    const it = event.target;
    if (!it.matches?.("#composer [data-people]")) return;
    const before = it.value.slice(0, it.value.lastIndexOf(",") + 1);
    const typed = it.value.slice(before.length).trim().toLowerCase();
    if (!typed) return close();
    const fitting = (await known()).filter((one) => `${one.name} ${one.mail}`.toLowerCase().includes(typed) && !before.includes(one.mail)).slice(0, 8);
    show(it, fitting.map((one) => ({ label: one.name, more: ` ${one.mail} ${one.role ?? ""}`, one })), () => it.getBoundingClientRect(), ({ one }) => {
      it.value = `${before}${before ? " " : ""}${one.name.replace(/[",;<>]/g, " ")} <${one.mail}>, `;
      it.dispatchEvent(new Event("input", { bubbles: true }));
    });
  });

  // In what is written: "/" or "::" for the office's texts, "@" for a colleague in a note.
  let texts, colleagues;
  const fetched = (what) => fetch(`${form().dataset.sent}/${what}`).then((it) => (it.ok ? it.json() : [])).catch(() => []);
  const typedBefore = () => {
    const at = getSelection();
    const node = at.focusNode;
    if (!at.isCollapsed || node?.nodeType !== Node.TEXT_NODE) return null;
    const before = node.data.slice(0, at.focusOffset);
    const found = /(?:^|\s|\u00a0)(\/|::|@)([\p{L}\d -]{0,40})$/u.exec(before);
    return found && { node, sign: found[1], words: found[2].toLowerCase(), from: at.focusOffset - found[1].length - found[2].length, to: at.focusOffset };
  };
  const put = (typed, html) => {
    const range = document.createRange();
    range.setStart(typed.node, typed.from);
    range.setEnd(typed.node, typed.to);
    window.composer.editor().setSelection(range);
    range.deleteContents();
    window.composer.editor().insertHTML(html);
    window.composer.sync();
  };
  document.addEventListener("composer:input", async () => {
    const typed = typedBefore();
    const note = window.composer.mode(form()) === "NOTE";
    if (!typed || (typed.sign === "@" && !note) || !document.getElementById("composer-modules")) return box && field === window.composer.root() && close();
    const all = typed.sign === "@" ? await (colleagues ??= fetched("colleagues")) : await (texts ??= fetched("modules"));
    const fitting = all.filter((it) => it.name.toLowerCase().includes(typed.words)).slice(0, 8);
    const now = typedBefore();
    if (!now || now.words !== typed.words) return;
    const range = document.createRange();
    range.setStart(typed.node, typed.from);
    range.setEnd(typed.node, typed.to);
    show(window.composer.root(), fitting.map((it) => ({ label: it.name, more: typed.sign === "@" ? ` ${it.role}` : "", it })), () => range.getBoundingClientRect(), ({ it }) =>
      put(typed, typed.sign === "@" ? `@${window.composer.escaped(it.name)}\u00a0` : it.letter));
  });
  // The button does the same at the caret.
  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("#composer-modules");
    if (!button || !window.composer.editor()) return;
    event.preventDefault();
    const all = await (texts ??= fetched("modules"));
    window.composer.editor().focus();
    show(window.composer.root(), all.map((it) => ({ label: it.name, more: "", it })), () => button.getBoundingClientRect(), ({ it }) => {
      window.composer.editor().focus().insertHTML(it.letter);
      window.composer.sync();
    });
  });
  // The page is made anew: what is known may have changed, but whoever is choosing goes on.
  document.addEventListener("htmx:afterSettle", () => {
    people = texts = colleagues = undefined;
    if (document.activeElement !== field) close();
  });
  window.composer.show = show;
  window.composer.close = close;
})();
