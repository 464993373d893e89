// [data-when] is shown, and [data-needed] asked for, while the condition in it holds; a category brings its own fields.
(() => {
  const compare = (a, b) => a !== '' && b !== '' && !isNaN(a) && !isNaN(b) ? a - b : a < b ? -1 : a > b ? 1 : 0;
  const holds = ([what, ...rest], answer) => {
    switch (what) {
      case 'and': return rest.every(it => holds(it, answer));
      case 'or': return rest.some(it => holds(it, answer));
      case 'not': return !holds(rest[0], answer);
      case 'given': return answer(rest[0]) !== '';
      case 'in': return rest.slice(1).includes(answer(rest[0]));
    }
    const compared = compare(answer(rest[0]), answer(rest[1]) || rest[1]);
    return { '=': compared === 0, '!=': compared !== 0, '<': compared < 0, '<=': compared <= 0, '>': compared > 0, '>=': compared >= 0 }[what];
  };
  const refresh = form => {
    const asked = form.querySelector('.asked');
    if (!asked) return;
    const given = new FormData(form);
    const answer = field => field === 'today' ? asked.dataset.today : field === 'me' ? asked.dataset.me
      : asked.querySelector(`[data-when][hidden] [name="a.${field}"]`) ? '' : given.getAll('a.' + field).filter(Boolean).join(',');
    for (let again = 0; again < 3; again++)
      for (const it of asked.querySelectorAll('[data-when]')) it.hidden = !holds(JSON.parse(it.dataset.when), answer);
    for (const it of asked.querySelectorAll('[data-needed]')) {
      const optional = it.querySelector('[data-optional]');
      if (optional) optional.hidden = holds(JSON.parse(it.dataset.needed), answer);
    }
  };
  const all = () => document.querySelectorAll('form:has(.asked)').forEach(refresh);
  document.addEventListener('change', async event => {
    const form = event.target.form;
    const place = form?.querySelector('#asked');
    if (place && event.target.name === 'category') {
      const page = await fetch('/tickets/new?category=' + encodeURIComponent(event.target.value)).catch(() => null);
      if (!page?.ok || event.target.checked === false) return;
      const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('#asked');
      if (fresh) place.replaceChildren(...fresh.childNodes);
    }
    if (form) refresh(form);
  });
  new MutationObserver(all).observe(document.documentElement, { childList: true, subtree: true });
  all();
})();
