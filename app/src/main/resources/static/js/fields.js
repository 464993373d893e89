// [data-reveal="id"] shows what is typed in a password field; [data-copy-field="id"] copies what a field holds.
document.addEventListener('change', event => {
  const box = event.target.closest('[data-reveal]');
  const field = box && document.getElementById(box.dataset.reveal);
  if (field) field.type = box.checked ? 'text' : 'password';
});
document.addEventListener('click', event => {
  const button = event.target.closest('[data-copy-field]');
  const field = button && document.getElementById(button.dataset.copyField);
  if (!field) return;
  field.select();
  navigator.clipboard?.writeText(field.value);
});
