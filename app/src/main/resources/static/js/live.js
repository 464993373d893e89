// The line: hears that something is new, as long as the page is looked at. Says so as "live:news".
(() => {
  let line, address, lost = false;
  const asked = () => (document.hidden ? undefined : document.querySelector("[data-live]")?.dataset.live);
  // What the page was made from: when, and with whom on it. What came until the line is open is told on it.
  const made = () => {
    const { liveSince: since, liveHere: here } = document.querySelector("[data-live]").dataset;
    return new URLSearchParams(here === undefined ? { since } : { since, here });
  };
  const news = () => document.dispatchEvent(new Event("live:news"));
  const tune = () => {
    if (asked() === address && line?.readyState !== EventSource.CLOSED) return;
    line?.close();
    line = undefined;
    address = asked();
    if (!address) return;
    line = new EventSource(address + (address.includes("?") ? "&" : "?") + made());
    for (const what of ["ticket", "presence", "missed"]) line.addEventListener(what, news);
    line.addEventListener("typing", () => document.dispatchEvent(new Event("live:typing")));
    line.addEventListener("error", () => (lost = true));
    line.addEventListener("hello", () => {
      if (lost) news();
      lost = false;
    });
  };
  document.addEventListener("DOMContentLoaded", tune);
  document.addEventListener("htmx:afterSettle", tune);
  document.addEventListener("visibilitychange", () => {
    lost ||= document.hidden;
    tune();
  });
})();

// The news: fetches the page again and puts what changed into its [data-live-part]s, never into what somebody uses.
(() => {
  let timer;
  const kept = (node) => node === document.activeElement && node.matches("input, select, textarea, [contenteditable]");
  const held = (part) => part.matches("[data-live-hold]") && part.matches(":hover, :has(input:checked)");
  const change = {
    beforeNodeMorphed: (now) => !kept(now),
    beforeAttributeUpdated: (name, node) => !(name === "open" && node.matches("details")),
    afterNodeAdded: (node) => node.matches?.("[data-live-new]") && node.toggleAttribute("data-fresh", true),
  };
  const show = (part, next) => Idiomorph.morph(part, next, { ignoreActiveValue: true, callbacks: change });
  const offer = (part, next) => {
    const before = part.previousElementSibling;
    const button = before?.matches("[data-live-offer]") ? before : document.createElement("button");
    Object.assign(button, { type: "button", className: "btn btn--sm", textContent: part.dataset.liveShow });
    button.dataset.liveOffer = "";
    button.onclick = () => [button.remove(), show(part, next)];
    part.before(button);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, 300);
  };
  // What is being sent or taken back comes back with the page. Shown before, it would invite to write where everything is about to be made anew.
  const sending = () => document.querySelector("#composer[data-sending], .message--waiting .htmx-request, #undo-send.htmx-request, #undo-send .htmx-request");
  const refresh = async () => {
    if (sending()) return soon();
    const url = location.href;
    const answer = await fetch(url).catch(() => undefined);
    if (!answer?.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (location.href !== url) return;
    if (sending()) return soon();
    for (const part of document.querySelectorAll("[data-live-part][id]")) {
      const next = page.getElementById(part.id);
      if (!next || next.isEqualNode(part)) continue;
      (held(part) ? offer : show)(part, next);
    }
  };
  document.addEventListener("live:news", soon);
})();

// Tells how far somebody has come, once the page has been looked at for a moment.
(() => {
  let told = "";
  const tell = () => {
    const part = document.querySelector("[data-look]");
    const token = document.querySelector("[name=_csrf]")?.value;
    const now = part && part.dataset.look + part.dataset.newest;
    if (!now || now === told || document.hidden || !token) return;
    told = now;
    fetch(part.dataset.look, { method: "POST", keepalive: true, body: new URLSearchParams({ _csrf: token, message: part.dataset.newest }) });
  };
  setInterval(tell, 2000);
})();

// Who types: told at most every four seconds, shown until eight have passed in silence. Never what.
(() => {
  const EVERY = 4000, SILENCE = 8000;
  let told = 0, silence;
  const place = () => document.getElementById("typing");
  const show = async () => {
    clearTimeout(silence);
    const it = place();
    const answer = it && (await fetch(it.dataset.typing).catch(() => undefined));
    if (!answer?.ok || place() !== it) return;
    const hands = [...new DOMParser().parseFromString(await answer.text(), "text/html").querySelectorAll("body p")];
    if (hands.map((hand) => hand.textContent).join() !== [...it.children].map((hand) => hand.textContent).join()) it.replaceChildren(...hands);
    if (hands.length > 0) silence = setTimeout(show, SILENCE);
  };
  document.addEventListener("live:typing", show);
  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("#composer");
    if (!form || !place() || Date.now() - told < EVERY) return;
    told = Date.now();
    const body = new URLSearchParams({ _csrf: form.elements._csrf.value, kind: new FormData(form).get("kind") ?? "" });
    fetch(place().dataset.typing, { method: "POST", keepalive: true, body }).catch(() => undefined);
  });
})();
