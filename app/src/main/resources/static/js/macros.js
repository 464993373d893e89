/* Macros: the text of one goes into the answer by a button, and by itself where nothing was written yet. */
(() => {
  function insert(notice) {
    const reply = document.getElementById('composer-reply');
    if (reply && !reply.disabled && !reply.checked) reply.click();
    const field = document.getElementById('composer-text');
    const words = notice.querySelector('[data-macro-text]').textContent;
    field.value = field.value.trim() ? field.value.trimEnd() + '\n\n' + words : words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  }

  /* Once for each use: whoever empties the field again is not contradicted. */
  function offer() {
    const notice = document.querySelector('[data-macro]');
    const field = document.getElementById('composer-text');
    if (!notice?.querySelector('[data-macro-text]') || !field) return;
    const used = 'macro:' + notice.dataset.macro;
    if (sessionStorage.getItem(used)) return;
    sessionStorage.setItem(used, 'seen');
    if (!field.value.trim()) insert(notice);
  }

  document.addEventListener('click', event => {
    const button = event.target.closest?.('[data-macro-insert]');
    if (button) insert(button.closest('[data-macro]'));
  });
  document.addEventListener('htmx:afterSettle', offer);
  document.addEventListener('DOMContentLoaded', offer);
})();
