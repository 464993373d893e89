// Files: chosen, dropped or pasted; each travels at once, with its progress, into the draft.
(() => {
  const { form, fields, draft, editor, root, sync, picture } = window.composer;
  const IMAGE = 10 * 1024 * 1024;
  const list = () => document.getElementById("composer-list");
  const size = (bytes) => new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: bytes < 1e6 ? 0 : 1 })
    .format(bytes < 1e6 ? Math.max(1, bytes / 1e3) : bytes / 1e6) + (bytes < 1e6 ? "\u00a0kB" : "\u00a0MB");
  const say = (text, kind) => {
    const it = document.getElementById("composer-refused");
    it.className = `${kind} composer__error`;
    it.textContent = text;
    it.hidden = !text;
  };
  const refuse = (text) => say(text, "field__error");
  let turn = Promise.resolve();

  const line = (file) => {
    const it = document.getElementById("composer-file").content.firstElementChild.cloneNode(true);
    it.querySelector("span").textContent = file.name;
    it.querySelector("small").textContent = size(file.size);
    const button = it.querySelector("button");
    button.setAttribute("aria-label", button.dataset.label.replace("%", file.name));
    list().append(it);
    return it;
  };

  const travel = (file, it, input, pasted) => new Promise((done) => {
    const progress = it.querySelector("progress");
    const request = new XMLHttpRequest();
    const body = new FormData();
    for (const [name, value] of fields(form())) body.append(name, value);
    body.append("file", file);
    if (pasted) body.append("pasted", "true");
    progress.hidden = false;
    progress.setAttribute("aria-label", file.name);
    request.upload.addEventListener("progress", (event) => { progress.max = event.total; progress.value = event.loaded; });
    request.addEventListener("loadend", () => {
      let said = {};
      try { said = JSON.parse(request.responseText); } catch { /* no answer */ }
      if (request.status !== 200) {
        it.remove();
        if (request.status !== 0 || !it.dataset.gone) refuse(said.said || input.dataset.failed.replace("%", file.name));
        return done();
      }
      draft(form(), said);
      it.dataset.file = said.file;
      it.querySelector("button").dataset.drop = `${form().dataset.sent}/drafts/${said.draft}/removals?file=${said.file}`;
      progress.remove();
      if (said.picture) show(it, said.picture, input.dataset.picture);
      done();
    });
    it.request = request;
    request.open("POST", `${form().dataset.sent}/drafts/files`);
    request.send(body);
  });

  // A pasted picture stands in the text. As long as it does, it is not told among the files.
  const show = (it, content, alt) => {
    it.dataset.picture = content;
    if (!editor() || !it.isConnected) return;
    editor().insertHTML(picture(`${form().dataset.sent}/drafts/pictures/${content}`, alt).outerHTML);
    sync();
  };
  const tell = () => {
    for (const it of list()?.querySelectorAll("[data-picture]") ?? []) it.hidden = !!root()?.querySelector(`img[src$="${it.dataset.picture}"]`);
  };
  document.addEventListener("composer:input", tell);
  document.addEventListener("composer:mounted", tell);

  const take = (files, pasted) => {
    const input = document.getElementById("composer-files");
    refuse("");
    for (const file of files) {
      if (file.size > +input.dataset.limit) { refuse(input.dataset.tooLarge.replace("%", file.name)); continue; }
      if (list().children.length >= +input.dataset.most) { refuse(input.dataset.tooMany); break; }
      const it = line(file);
      const shown = pasted && file.type.startsWith("image/") && file.size <= IMAGE;
      if (pasted && file.type.startsWith("image/") && !shown) say(input.dataset.tooLargeImage, "field__hint");
      turn = turn.then(() => travel(file, it, input, shown));
    }
  };

  document.addEventListener("change", (event) => {
    if (event.target.id !== "composer-files") return;
    const files = [...event.target.files];
    event.target.value = "";
    take(files, false);
  });
  document.addEventListener("paste", (event) => {
    const files = event.clipboardData?.files;
    if (!event.target.closest?.("#composer") || !files?.length || event.clipboardData.getData("text/html").includes("<p")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    take([...files], true);
  }, true);
  document.addEventListener("drop", (event) => {
    const it = event.target.closest?.("#composer");
    if (!it) return;
    delete it.dataset.over;
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    take([...event.dataTransfer.files], false);
  }, true);
  document.addEventListener("dragover", (event) => {
    const it = event.target.closest?.("#composer");
    if (!it || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    it.dataset.over = "";
  });
  document.addEventListener("dragleave", (event) => { if (event.target.id === "composer") delete event.target.dataset.over; });
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("#composer [data-drop]");
    if (!button) return;
    event.preventDefault();
    const it = button.closest("li");
    it.dataset.gone = "yes";
    it.request?.abort();
    if (button.dataset.drop) fetch(button.dataset.drop, { method: "POST", body: new URLSearchParams({ _csrf: form().elements._csrf.value }), redirect: "manual" });
    it.remove();
    window.composer.editor()?.focus();
  });
  // A letter waits for its files.
  document.addEventListener("htmx:confirm", (event) => {
    if (event.target.id !== "composer" || !form().querySelector("#composer-list progress:not([hidden])")) return;
    event.preventDefault();
    turn.then(() => event.detail.issueRequest(true));
  });
  window.composer.mount();
})();
