// The editor: Squire over the textarea, which stays the field that is sent. Says "composer:input" whenever words change.
window.composer = (() => {
  const KEPT = new Set("P DIV BR B STRONG I EM U S UL OL LI BLOCKQUOTE A H3 H4 PRE CODE TABLE THEAD TBODY TR TD TH HR".split(" "));
  const GONE = new Set("SCRIPT STYLE TEMPLATE TITLE HEAD".split(" "));
  const PICTURE = /^\/tickets\/\d+\/(drafts\/)?pictures\/[0-9a-f]{64}$/;
  const SAFE = /^(https?:|mailto:|tel:)/i;
  const form = () => document.getElementById("composer");
  const editors = new WeakMap();
  const root = () => document.getElementById("composer-editor");
  const editor = () => editors.get(root());
  const mode = (it) => it.elements.kind.value || it.querySelector('[name="kind"]:checked')?.value || "NOTE";

  const picture = (src, alt) => Object.assign(document.createElement("img"), { src, alt });

  // Rebuilt from what is allowed, out of a document in which nothing runs. The server does the same once more.
  const walk = (from, to) => {
    for (const node of from.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) to.append(node.data);
      if (node.nodeType !== Node.ELEMENT_NODE || GONE.has(node.tagName)) continue;
      if (node.tagName === "IMG" && PICTURE.test(node.getAttribute("src") ?? "")) to.append(picture(node.getAttribute("src"), node.alt));
      const copy = KEPT.has(node.tagName) ? document.createElement(node.tagName) : to;
      if (node.tagName === "A" && SAFE.test(node.getAttribute("href") ?? "")) copy.href = node.getAttribute("href");
      walk(node, copy);
      if (copy !== to) to.append(copy);
    }
    return to;
  };
  const clean = (html) => walk(new DOMParser().parseFromString(html, "text/html").body, document.createDocumentFragment());
  const escaped = (text) => text.replace(/[&<>]/g, (it) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[it]);
  const markup = (text) => text.split(/\n{2,}/).map((it) => `<p>${escaped(it).replace(/\n/g, "<br>") || "<br>"}</p>`).join("");

  const sync = () => {
    const it = form();
    const empty = !root().textContent.trim() && !root().querySelector("img");
    it.elements.was?.remove(); // from here on words and markup go together
    it.elements.letter.value = empty ? "" : editor().getHTML();
    it.elements.text.value = empty ? "" : root().innerText.trim();
    root().toggleAttribute("data-empty", empty);
    document.dispatchEvent(new Event("composer:input"));
  };

  const set = (html) => {
    editor().setHTML(html || "<p><br></p>");
    sync();
  };

  const mount = () => {
    const it = form();
    const area = it?.elements.text;
    if (!it || it.querySelector("#composer-editor")) return;
    const active = document.activeElement === area;
    const box = Object.assign(document.createElement("div"), { id: "composer-editor", className: "composer__editor letter" });
    for (const [name, value] of Object.entries({ role: "textbox", "aria-multiline": "true", "aria-labelledby": "composer-label", contenteditable: "true", "data-placeholder": area.placeholder }))
      box.setAttribute(name, value);
    if (area.hasAttribute("aria-describedby")) box.setAttribute("aria-describedby", area.getAttribute("aria-describedby"));
    area.before(box);
    area.hidden = true;
    const made = new Squire(box, { blockTag: "P", sanitizeToDOMFragment: clean });
    editors.set(box, made);
    const letter = it.elements.letter;
    const untouched = area.value.trim() === (it.elements.was?.value ?? "").trim();
    // Whoever types goes on after the space that they had come to, which markup by itself would not show.
    made.setHTML(untouched && letter.value ? letter.value : area.value.trim() ? markup(area.value.replace(/ $/, "\u00a0")) : "<p><br></p>");
    // Squire also says "input" when an attribute of the box changes, as the suggestions do.
    let seen = made.getHTML();
    made.addEventListener("input", () => made.getHTML() !== seen && ((seen = made.getHTML()), sync()));
    made.addEventListener("pathChange", () => tools(it));
    box.toggleAttribute("data-empty", !box.textContent.trim() && !box.querySelector("img"));
    const bar = document.getElementById("composer-tools");
    if (bar && !it.querySelector(".composer__tools")) box.before(bar.content.cloneNode(true));
    if (active) made.focus().moveCursorToEnd();
    document.dispatchEvent(new Event("composer:mounted"));
  };

  // Bold, italic, list, quotation. A link makes itself of an address that is typed.
  const deeds = {
    bold: (it) => (it.hasFormat("b") ? it.removeBold() : it.bold()),
    italic: (it) => (it.hasFormat("i") ? it.removeItalic() : it.italic()),
    list: (it) => (it.hasFormat("ul") ? it.removeList() : it.makeUnorderedList()),
    quote: (it) => (it.hasFormat("blockquote") ? it.decreaseQuoteLevel() : it.increaseQuoteLevel()),
  };
  const tags = { bold: "b", italic: "i", list: "ul", quote: "blockquote" };
  const tools = (it) => it.querySelectorAll("[data-tool]").forEach((button) => button.setAttribute("aria-pressed", editor().hasFormat(tags[button.dataset.tool])));
  document.addEventListener("mousedown", (event) => event.target.closest?.("#composer [data-tool]") && event.preventDefault());
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("#composer [data-tool]");
    if (!button) return;
    editor().focus();
    deeds[button.dataset.tool](editor());
    tools(form());
  });

  // What is selected in the conversation can be quoted: once, or from several messages.
  let quoting;
  const selected = () => {
    const it = getSelection();
    const body = it.rangeCount && !it.isCollapsed ? it.getRangeAt(0).commonAncestorContainer : null;
    const within = (body?.nodeType === Node.TEXT_NODE ? body.parentElement : body)?.closest?.(".timeline .message__body");
    return within && form() ? { message: within.closest(".message"), text: it.toString().trim(), at: it.getRangeAt(0).getBoundingClientRect() } : null;
  };
  const offer = () => {
    const it = selected();
    quoting?.remove();
    if (!it?.text) return;
    quoting = Object.assign(document.createElement("button"), { type: "button", className: "btn btn--sm composer__quote", textContent: document.getElementById("composer-tools").dataset.quote });
    document.body.append(quoting);
    quoting.style.setProperty("--x", `${it.at.left + scrollX}px`);
    quoting.style.setProperty("--y", `${it.at.bottom + scrollY + 6}px`);
    quoting.addEventListener("mousedown", (event) => event.preventDefault());
    quoting.addEventListener("click", () => {
      mount();
      const who = it.message.querySelector(".message__who strong")?.textContent ?? "";
      const lines = it.text.split(/\n+/).map((line) => `<p>${escaped(line)}</p>`).join("");
      editor().focus().moveCursorToEnd();
      editor().insertHTML(`<p>${escaped(who)}:</p><blockquote>${lines}</blockquote><p><br></p>`);
      sync();
      quoting.remove();
      root().scrollIntoView({ block: "nearest" });
    });
  };
  document.addEventListener("mouseup", () => setTimeout(offer));
  document.addEventListener("keyup", (event) => event.shiftKey && offer());

  document.addEventListener("htmx:afterSettle", () => (quoting?.remove(), mount()));
  return { form, root, editor, mode, mount, set, sync, clean, escaped, markup, picture };
})();
