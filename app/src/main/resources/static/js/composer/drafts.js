// Drafts: what is typed is kept on the server a second later, for each tab; without a connection in the browser, until there is one.
(() => {
  const { form, root, editor, mode, mount, set, markup } = window.composer;
  const kept = {};
  let waiting, saving, open;
  const fields = (it) => new URLSearchParams([...new FormData(it)].filter(([, value]) => typeof value === "string"));
  const local = (it) => `draft:${it.dataset.draft}`;
  const draft = (it, next) => {
    it.elements.draft.value = next.draft || "";
    it.elements.version.value = next.version || 0;
  };
  const say = (it, text) => (it.querySelector("#composer-state").textContent = text);
  const time = (at, timeZone) => new Intl.DateTimeFormat(document.documentElement.lang, { hour: "numeric", minute: "2-digit", timeZone }).format(new Date(at));

  // What is not kept says so where it cannot be missed; who was overtaken can see both, who was signed out can come back.
  const refuse = (it, why, which) => {
    const notice = it.querySelector("#composer-overtaken");
    notice.hidden = !why;
    notice.querySelector("p").textContent = why || "";
    notice.querySelector("button").hidden = which !== "overtaken";
    notice.querySelector("a").hidden = which !== "out";
  };

  // In the browser, until the server has it.
  const keep = (it) => {
    const { letter, text, version } = it.elements;
    try {
      localStorage.setItem(local(it), JSON.stringify({ of: mode(it), letter: letter.value, text: text.value, version: version.value }));
    } catch { /* there is no room */ }
  };

  const save = async (more) => {
    clearTimeout(waiting);
    waiting = undefined;
    const it = form();
    if (!it || it.dataset.sending) return;
    const state = it.querySelector("#composer-state");
    const of = mode(it);
    const body = fields(it);
    saving?.abort();
    const mine = (saving = new AbortController());
    const answer = await fetch(`${it.dataset.sent}/drafts`, { method: "POST", body, signal: mine.signal, keepalive: !!more?.leaving }).catch((gone) => (gone.name === "AbortError" ? "aborted" : undefined));
    if (answer === "aborted" || mode(it) !== of) return;
    if (answer?.status === 403 && !more?.renewed && (await renewed())) return save({ renewed: true });
    const out = answer && (signedOut(answer.url) || answer.status === 403);
    if (!answer || out || answer.status >= 500) {
      keep(it);
      refuse(it, out && it.querySelector("[data-out]").dataset.out, "out");
      say(it, out ? "" : state.dataset.here);
      waiting = setTimeout(save, 15000);
      return;
    }
    const said = await answer.json().catch(() => ({}));
    if (answer.status === 409) keep(it);
    else localStorage.removeItem(local(it));
    if (answer.ok) draft(it, said);
    refuse(it, said.said, answer.status === 409 && "overtaken");
    say(it, said.at ? state.dataset.saved.replace("%", time(said.at, state.dataset.zone)) : "");
  };
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, 1000);
  };

  // Who leaves while they type takes nothing half kept along.
  document.addEventListener("htmx:beforeRequest", (event) => waiting && event.target.id !== "composer" && save());
  addEventListener("pagehide", () => waiting && form() && (keep(form()), save({ leaving: true })));
  addEventListener("pageshow", (event) => event.persisted && form() && localStorage.getItem(local(form())) && soon());
  document.addEventListener("composer:input", soon);
  document.addEventListener("input", (event) => event.target.closest?.("#composer .composer__to") && soon());
  addEventListener("online", () => form() && localStorage.getItem(local(form())) && save());

  // Each tab has its own words and files.
  const leave = (it) => {
    if (waiting) save();
    kept[open] = { letter: it.elements.letter.value, draft: it.elements.draft.value, version: it.elements.version.value, files: [...it.querySelector("#composer-list").children] };
  };
  const enter = (it) => {
    const template = it.querySelector(`template[data-kept="${open}"]`);
    const next = kept[open] ?? (template && {
      letter: [...template.content.children].filter((node) => node.tagName !== "UL").map((node) => node.outerHTML).join(""),
      draft: template.dataset.draft,
      version: template.dataset.version,
      files: [...template.content.querySelectorAll("li")].map((node) => node.cloneNode(true)),
    }) ?? { letter: "", files: [] };
    draft(it, next);
    it.querySelector("#composer-list").replaceChildren(...next.files);
    set(next.letter);
    clearTimeout(waiting);
    say(it, "");
  };
  document.addEventListener("change", (event) => {
    const it = event.target.closest?.("#composer");
    if (!it || event.target.name !== "kind" || !editor()) return;
    const to = event.target.value;
    leave(it);
    open = to;
    enter(it);
    editor().focus();
  });

  const begin = () => {
    const it = form();
    if (!it) return;
    if (it.dataset.begun !== it.elements.key.value) for (const of in kept) delete kept[of];
    it.dataset.begun = it.elements.key.value;
    open = mode(it);
    const left = JSON.parse(localStorage.getItem(local(it)) ?? "null");
    if (left?.of !== open) return;
    if (it.elements.text.value.trim() === left.text.trim()) return localStorage.removeItem(local(it));
    if (it.elements.text.value.trim()) it.elements.version.value = left.version ?? 0;
    set(left.letter || markup(left.text));
  };
  document.addEventListener("composer:mounted", begin);

  // Sending: once, also when the button is pressed twice; what comes late from saving is not kept again.
  const busy = (it, is) => it.querySelectorAll('button:not([type="button"])').forEach((button) => (button.disabled = is));
  document.addEventListener("htmx:beforeRequest", (event) => {
    const it = event.target;
    if (it.id !== "composer") return;
    it.dataset.sending = "yes";
    clearTimeout(waiting);
    waiting = undefined;
    saving?.abort();
    keep(it);
  });
  document.addEventListener("htmx:beforeSend", (event) => event.target.id === "composer" && busy(event.target, true));
  document.addEventListener("htmx:afterRequest", (event) => {
    const { xhr, elt } = event.detail;
    if (elt.id !== "composer") return;
    busy(elt, false);
    delete elt.dataset.sending;
    if (!xhr.status) save();
    else if (!signedOut(xhr.responseURL)) localStorage.removeItem(local(elt));
    if (xhr.status === 422) soon(); // what was sent at once and refused was not kept yet
  });
  // What comes back of sending makes the composer anew; any other page that comes meanwhile does not.
  let own = false;
  document.addEventListener("htmx:beforeSwap", (event) => (own = event.detail.requestConfig?.elt.closest?.("#composer, .message--waiting, #undo-send") != null));
  document.addEventListener("htmx:afterSettle", () => (own = false));
  // Whoever chose "internal note" must not find themselves writing to the client because somebody else changed the ticket.
  const turned = (it) => [...it.querySelectorAll('[name="kind"]')].some((radio) => radio.checked !== radio.defaultChecked);
  const before = Idiomorph.defaults.callbacks.beforeNodeMorphed;
  Idiomorph.defaults.callbacks.beforeNodeMorphed = (old, fresh) => {
    const writing = !own && old.id === "composer" && fresh.id === "composer" && old.dataset.draft === fresh.dataset.draft
      && (old.elements.text.value || old.querySelector("#composer-list li") || turned(old) || old.contains(document.activeElement));
    return writing ? false : before(old, fresh);
  };
  Object.assign(window.composer, { fields, draft });
})();
