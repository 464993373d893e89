/* Drafts: what is typed is kept in the browser, for each tab of the composer, until it was sent. */
(() => {
  const composer = () => document.getElementById('composer');
  const kind = form => form.querySelector('[name="kind"]:checked')?.value ?? '';
  const name = (form, of) => `draft:${form.dataset.draft}:${of}`;
  const text = form => form.elements.text;
  let waiting, open;

  function say(form, at) {
    const time = new Intl.DateTimeFormat(document.documentElement.lang, { hour: 'numeric', minute: '2-digit' }).format(new Date(at));
    form.querySelector('[role="status"]').textContent = form.dataset.saved.replace('%', time);
  }

  function keep(form, of) {
    clearTimeout(waiting);
    const words = text(form).value;
    if (!words.trim()) return localStorage.removeItem(name(form, of));
    const at = Date.now();
    localStorage.setItem(name(form, of), JSON.stringify({ words, at }));
    say(form, at);
  }

  function fetchDraft(form) {
    const draft = JSON.parse(localStorage.getItem(name(form, kind(form))) ?? 'null');
    text(form).value = draft?.words ?? '';
    if (draft) say(form, draft.at); else form.querySelector('[role="status"]').textContent = '';
  }

  function begin() {
    const form = composer();
    if (!form) return;
    if (form.dataset.begun !== form.elements.key.value && !text(form).value) fetchDraft(form);
    form.dataset.begun = form.elements.key.value;
    open = kind(form);
  }

  document.addEventListener('input', event => {
    const form = event.target.closest?.('#composer');
    if (!form || event.target !== text(form)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => keep(form, kind(form)), 1000);
  });
  document.addEventListener('change', event => {
    const form = event.target.closest?.('#composer');
    if (!form || event.target.name !== 'kind') return;
    keep(form, open);
    open = kind(form);
    fetchDraft(form);
  });
  document.addEventListener('htmx:beforeRequest', event => { if (event.target.id === 'composer') keep(event.target, kind(event.target)); });
  document.addEventListener('htmx:afterRequest', event => {
    const { xhr, elt } = event.detail;
    if (elt.id !== 'composer' || xhr.status !== 200 || new URL(xhr.responseURL).pathname !== elt.dataset.sent) return;
    localStorage.removeItem(name(elt, open));
  });
  addEventListener('pagehide', () => { const form = composer(); if (form) keep(form, kind(form)); });
  document.addEventListener('htmx:afterSettle', begin);
  document.addEventListener('DOMContentLoaded', begin);
})();

/* Files: chosen, dropped or pasted; listed with their sizes; too large ones are named before they travel. */
(() => {
  const size = bytes => new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: bytes < 1e6 ? 0 : 1 })
    .format(bytes < 1e6 ? Math.max(1, bytes / 1e3) : bytes / 1e6) + (bytes < 1e6 ? '\u00a0kB' : '\u00a0MB');

  function list() {
    const input = document.getElementById('composer-files');
    if (!input) return;
    const template = document.getElementById('composer-file');
    document.getElementById('composer-list').replaceChildren(...[...input.files].map(file => {
      const line = template.content.cloneNode(true);
      line.querySelector('span').textContent = file.name;
      line.querySelector('small').textContent = size(file.size);
      const button = line.querySelector('button');
      button.setAttribute('aria-label', `${button.getAttribute('aria-label')}: ${file.name}`);
      return line;
    }));
  }

  function take(input, files) {
    const large = files.find(file => file.size > +input.dataset.limit);
    const fitting = files.filter(file => file.size <= +input.dataset.limit);
    const refused = document.getElementById('composer-refused');
    const kept = new DataTransfer();
    fitting.slice(0, +input.dataset.most).forEach(file => kept.items.add(file));
    input.files = kept.files;
    refused.textContent = large ? input.dataset.tooLarge.replace('%', large.name) : fitting.length > +input.dataset.most ? input.dataset.tooMany : '';
    refused.hidden = !refused.textContent;
    list();
  }

  const inputAt = target => target.closest?.('#composer')?.querySelector('#composer-files');
  const more = (event, files) => {
    const input = inputAt(event.target);
    if (!input || !files?.length) return;
    event.preventDefault();
    take(input, [...input.files, ...files]);
  };
  document.addEventListener('change', event => { if (event.target.id === 'composer-files') take(event.target, [...event.target.files]); });
  document.addEventListener('paste', event => more(event, event.clipboardData?.files));
  document.addEventListener('drop', event => { delete event.target.closest?.('#composer')?.dataset.over; more(event, event.dataTransfer?.files); });
  document.addEventListener('dragover', event => {
    const form = event.target.closest?.('#composer');
    if (!form || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    form.dataset.over = '';
  });
  document.addEventListener('dragleave', event => { if (event.target.id === 'composer') delete event.target.dataset.over; });
  document.addEventListener('click', event => {
    const line = event.target.closest?.('#composer [data-drop]')?.closest('li');
    if (!line) return;
    const input = inputAt(line);
    const gone = [...line.parentElement.children].indexOf(line);
    take(input, [...input.files].filter((_, at) => at !== gone));
    document.getElementById('composer-text').focus();
  });
  document.addEventListener('htmx:afterRequest', event => {
    const { xhr, elt } = event.detail;
    if (elt.id === 'composer' && new URL(xhr.responseURL || location.href).pathname === elt.dataset.sent) elt.elements.files.value = '';
  });
  document.addEventListener('htmx:afterSettle', list);
})();

/* Sending: once, also when the button is pressed twice; and what is being written survives a refresh of the page around it. */
(() => {
  const busy = (form, is) => form.querySelectorAll('button:not([type="button"])').forEach(it => { it.disabled = is; });
  document.addEventListener('htmx:beforeSend', event => { if (event.target.id === 'composer') busy(event.target, true); });
  document.addEventListener('htmx:afterRequest', event => { if (event.target.id === 'composer') busy(event.target, false); });
  let sending = false;
  document.addEventListener('htmx:beforeRequest', event => { if (event.detail.elt.id === 'composer') sending = true; });
  document.addEventListener('htmx:afterSettle', () => { sending = false; });
  document.addEventListener('htmx:sendError', () => { sending = false; });
  // Whoever chose "internal note" must not find themselves writing to the client because somebody else changed the ticket.
  const turned = form => [...form.querySelectorAll('[name="kind"]')].some(it => it.checked !== it.defaultChecked);
  const before = Idiomorph.defaults.callbacks.beforeNodeMorphed;
  Idiomorph.defaults.callbacks.beforeNodeMorphed = (old, fresh) => {
    const writing = !sending && old.id === 'composer' && fresh.id === 'composer' && old.dataset.draft === fresh.dataset.draft
      && (old.elements.text.value || old.elements.files.files.length || turned(old) || old.contains(document.activeElement));
    return writing ? false : before(old, fresh);
  };
})();
