/* Pickers: a link with data-picker shows the form of its page in a dialog beside it, sends it and tells what was done. */
(() => {
  let dialog, opener;

  const formOf = html => new DOMParser().parseFromString(html, 'text/html').querySelector('[data-form]');
  const refresh = () => htmx.ajax('GET', location.pathname + location.search, { target: 'body', swap: 'morph:innerHTML' });
  const close = () => dialog?.close();

  /* Whether an answer came from where one is sent to sign in first. */
  window.signedOut = url => /^[^?]*\/sign-in\?to=/.test(url);

  function place() {
    const menu = dialog.querySelector('[data-form="menu"]');
    const near = menu && opener?.isConnected && innerWidth >= 768;
    dialog.classList.toggle('dialog--menu', !!menu);
    dialog.classList.toggle('dialog--beside', !!near);
    if (!near) return;
    const at = opener.getBoundingClientRect();
    dialog.style.setProperty('--left', Math.max(8, Math.min(at.left, innerWidth - dialog.offsetWidth - 8)) + 'px');
    dialog.style.setProperty('--top', Math.max(8, Math.min(at.bottom + 4, innerHeight - dialog.offsetHeight - 8)) + 'px');
  }

  function show(form) {
    const head = document.createElement('div');
    const title = document.createElement('h2');
    const body = document.createElement('div');
    head.className = 'dialog__head';
    title.textContent = form.dataset.title;
    head.append(title);
    body.className = 'dialog__body';
    body.append(document.adoptNode(form));
    dialog.replaceChildren(...(form.dataset.form === 'menu' ? [form] : [head, body]));
    dialog.setAttribute('aria-label', form.dataset.title);
    if (!dialog.open) dialog.showModal();
    place();
    const field = form.querySelector('[aria-current], [aria-invalid="true"]')
      ?? form.querySelector('.input:not([type="hidden"]), .textarea, .select, input:not([type="hidden"]), button, a');
    field?.focus();
    if (field?.matches('input.input')) field.select();
  }

  function build(from) {
    opener = from;
    dialog = document.createElement('dialog');
    dialog.className = 'dialog';
    dialog.addEventListener('close', event => { event.target.remove(); opener?.focus?.(); });
    document.documentElement.append(dialog);
  }

  async function open(href, from) {
    const answer = await fetch(href).catch(() => null);
    const form = answer?.ok && new URL(answer.url).pathname === new URL(href, location.href).pathname && formOf(await answer.text());
    if (!form) return location.assign(href);
    if (!dialog?.open) build(from);
    show(form);
  }

  async function send(form, submitter) {
    const data = new URLSearchParams(new FormData(form, submitter));
    const shown = dialog;
    const place = opener;
    const unpaint = window.paint?.(place, submitter, form);
    if (unpaint) shown.close();
    submitter?.setAttribute('aria-busy', 'true');
    const answer = await fetch(submitter?.getAttribute('formaction') ?? form.action, { method: 'POST', body: data }).catch(() => null);
    submitter?.removeAttribute('aria-busy');
    const page = answer && await answer.text();
    if (answer && signedOut(answer.url)) return unpaint?.(), signIn(page);
    const again = answer && !answer.ok && formOf(page);
    if (!answer?.ok) unpaint?.();
    if (again && !dialog?.open) build(place);
    if (again) return show(again);
    if (!answer?.ok) return plainly(form, submitter);
    shown.close();
    await refresh();
    window.toast(form.dataset.done, !submitter?.hasAttribute('data-final') && undo(form, data));
  }

  /* The browser's own way, which also knows how to tell that nobody answers. */
  function plainly(form, submitter) {
    if (!form.isConnected) document.body.append(Object.assign(form, { hidden: true }));
    if (submitter?.name) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: submitter.name, value: submitter.value }));
    form.submit();
  }

  /* The way back: what was, and what is now, change places. */
  function undo(form, data) {
    if (!form.dataset.undo) return null;
    const back = new URLSearchParams(data);
    for (const was of [...data.keys()].filter(name => name.startsWith('was'))) {
      const to = was === 'was' ? 'to' : was[3].toLowerCase() + was.slice(4);
      back.set(was, data.get(to) ?? '');
      back.set(to, data.get(was));
    }
    return { label: form.dataset.undo, run: async () => {
      const answer = await fetch(form.action, { method: 'POST', body: back }).catch(() => null);
      if (answer && signedOut(answer.url)) return signIn(await answer.text());
      const again = answer && !answer.ok && formOf(await answer.text());
      if (!again && !answer?.ok) return plainly(written(form.action, back));
      await refresh();
      if (answer.ok) return window.toast(form.dataset.undone);
      build(document.activeElement);
      show(again);
    } };
  }

  function written(action, data) {
    const form = Object.assign(document.createElement('form'), { action, method: 'post' });
    for (const [name, value] of data) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
    return form;
  }

  window.wayBack = undo;

  document.addEventListener('click', event => {
    const link = event.target.closest?.('a[data-picker]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      event.stopPropagation();
      open(link.href, dialog?.open ? opener : link);
    }
    if (!dialog?.open) return;
    const away = event.target.closest('[data-close]');
    if (event.target !== dialog && !away) return;
    event.preventDefault();
    close();
    if (away?.dataset.close === 'refresh') refresh();
  }, true);

  document.addEventListener('submit', event => {
    if (!dialog?.contains(event.target) || event.target.dataset.form === 'download') return;
    event.preventDefault();
    event.stopPropagation();
    send(event.target, event.submitter);
  }, true);

  document.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const items = step && dialog?.open ? [...dialog.querySelectorAll('.menu__item')] : [];
    if (!items.length) return;
    event.preventDefault();
    items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
  });

  window.picker = open;
})();

/* Looks up while somebody types: the part of the page that answers takes the place of the one that asked. */
(() => {
  let waiting;
  document.addEventListener('input', event => {
    const field = event.target.closest?.('[data-lookup]');
    if (!field) return;
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const asked = field.value;
      const answer = await fetch(field.dataset.lookup + encodeURIComponent(asked)).catch(() => null);
      if (!answer?.ok || field.value !== asked) return;
      const found = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-hits]');
      if (found) field.form.querySelector('[data-hits]').replaceChildren(...found.childNodes);
    }, 250);
  });
})();

/* Toasts: say what happened for eight seconds, longer while the pointer or the focus is on them. */
window.toast = (words, way) => {
  const toasts = document.getElementById('toasts');
  if (!words || !toasts) return;
  const toast = document.createElement('div');
  toast.className = 'toast';
  const text = document.createElement('span');
  text.textContent = words;
  toast.append(text);
  if (way) {
    const button = document.createElement('button');
    button.className = 'toast__btn';
    button.type = 'button';
    button.dataset.undoButton = '';
    button.textContent = way.label;
    button.addEventListener('click', () => { toast.remove(); way.run(); });
    toast.append(button);
  }
  toasts.replaceChildren(toast);
  let left = 8;
  const clock = setInterval(() => {
    if (!toast.isConnected) return clearInterval(clock);
    if (!toast.matches(':hover, :focus-within') && --left <= 0) toast.remove();
  }, 1000);
};
