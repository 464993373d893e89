/* Keys: single letters, off inside fields and where somebody switched them off. The page says what there is to press. */
(() => {
  const pickers = { a: '/assignments', s: '/moves', p: '/priorities', l: '/tags', e: '/plans', w: '/followers', x: '/macros' };
  const places = { i: '/', t: '/tickets', f: '/deadlines', r: '/reports', p: '/privacy', a: '/administration' };
  const link = (way, more = '') => document.querySelector(`a${more}[href$="${way}"]`);
  let going = 0;

  const tab = id => () => {
    const radio = document.getElementById(id);
    if (!radio || radio.disabled) return false;
    radio.click();
    (document.getElementById('composer-editor') ?? document.getElementById('composer-text')).focus();
  };
  const press = element => element ? element.click() : false;
  const deeds = {
    r: tab('composer-reply'),
    n: tab('composer-note'),
    c: () => press(link('/tickets/new')),
    m: () => /^\/tickets\/\d+$/.test(location.pathname) && void window.picker(location.pathname + '/merges', document.activeElement),
    j: () => press(document.querySelector('[data-way="j"]')),
    k: () => press(document.querySelector('[data-way="k"]')),
    d: () => press(document.querySelector('#deadlines a[href$="/deadlines/new"]')),
    o: () => press(document.querySelector('[data-approve]') ?? document.querySelector('a[data-approval]')),
    z: () => press(document.querySelector('[data-undo-button]')),
    '?': () => { window.picker('/keys', document.activeElement); },
    f: () => document.getElementById('filter-text') ? document.getElementById('filter-text').focus() : false,
    '/': () => {
      const field = document.querySelector('main input[type="search"]');
      return field ? field.focus() : press(link('/search'));
    },
  };

  // The switch holds at once: the page it leads to may take over this one's frame.
  document.addEventListener('submit', event => {
    if (event.target.matches('form[action="/keys"]')) document.documentElement.dataset.keys = event.submitter?.value === 'false' ? 'off' : '';
  }, true);

  document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      const form = event.target.closest?.('#composer');
      const button = form && [...form.querySelectorAll('[data-send]')].find(it => it.offsetParent && !it.disabled);
      if (button) { event.preventDefault(); form.requestSubmit(button); }
      return;
    }
    if (event.key === 'Escape' && event.target.matches?.('main input[type="search"]')) { event.preventDefault(); event.target.blur(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || document.documentElement.dataset.keys === 'off') return;
    if (event.target.closest?.('input, textarea, select, dialog, [contenteditable]')) return;
    const key = event.key.toLowerCase();
    if (key === 'g') { going = Date.now(); return; }
    const went = Date.now() - going < 1500;
    going = 0;
    const marked = document.querySelector(`main [data-key="${CSS.escape(key)}"]`);
    const deed = went ? () => press(places[key] && link(places[key])) : marked ? () => press(marked) : deeds[key] ?? (() => press(pickers[key] && link(pickers[key], '[data-picker]')));
    if (deed() !== false) event.preventDefault();
  });
})();

/* A letter's frame takes the keys with the focus and, having no script, cannot hand them on. So the page takes the focus back
   as soon as somebody has clicked there, and lends it for Ctrl and what is pressed with it: what is selected is copied. Tab goes
   past the letter; the button before it leads in, and Tab out again. */
(() => {
  const LENT = 1500;
  let entered = false, over, lent = 0, turn;
  const back = () => {
    if (!document.activeElement?.matches('iframe') || entered) return;
    document.activeElement.blur();
    window.focus();
  };
  document.addEventListener('keydown', event => {
    if (event.key === 'Tab') {
      const frames = document.querySelectorAll('.original > iframe');
      for (const it of frames) it.tabIndex = -1;
      setTimeout(() => frames.forEach(it => it.removeAttribute('tabindex')));
    }
    if (!over || !['Control', 'Meta'].includes(event.key)) return;
    lent = Date.now();
    over.focus();
  }, true);
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-into]');
    if (!button) return;
    entered = true;
    button.parentElement.querySelector('iframe').focus();
  });
  document.addEventListener('pointerover', event => {
    over = event.target.matches('.original > iframe') ? event.target : null;
    if (!over) back();
  });
  window.addEventListener('focus', () => (entered = false));
  window.addEventListener('blur', () => {
    clearTimeout(turn);
    turn = setTimeout(back, Date.now() - lent < 100 ? LENT : 100);
  });
})();
