// Ctrl+K: one field over everything. The list is the part of a page of links; the arrows choose, Enter goes.
(() => {
    let dialog, field, list, waiting, asked;
    const options = () => [...list.querySelectorAll("a")];
    const current = () => list.querySelector('[aria-selected="true"]');
    const open = () => location.pathname.match(/^\/tickets\/(\d+)/)?.[1];

    function choose(option) {
        current()?.setAttribute("aria-selected", "false");
        option?.setAttribute("aria-selected", "true");
        option?.scrollIntoView({ block: "nearest" });
        field.setAttribute("aria-activedescendant", option?.id ?? "");
    }

    function show(part) {
        list.replaceChildren(...part.children);
        list.querySelectorAll("section").forEach((it, i) => {
            const head = it.querySelector("h2");
            if (!it.querySelector("a")) return it.remove();
            head.id = "palette-group-" + i;
            it.setAttribute("role", "group");
            it.setAttribute("aria-labelledby", head.id);
            head.setAttribute("role", "presentation");
        });
        options().forEach((it, i) => {
            it.id = "palette-option-" + i;
            it.role = "option";
            it.tabIndex = -1;
            it.setAttribute("aria-selected", "false");
        });
        choose(options()[0]);
        const words = dialog.querySelector("[data-palette-count]");
        words.textContent = words.dataset.paletteCount.replace("#", options().length);
    }

    async function ask() {
        asked = field.value;
        const ticket = open();
        const answer = await fetch("/palette?" + new URLSearchParams({ q: asked, ...(ticket && { ticket }) })).catch(() => undefined);
        if (!answer?.ok || field.value !== asked) return;
        const part = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-palette]");
        if (!part) return;
        const own = part.querySelector("[data-palette-picker]")?.closest("section");
        if (own && asked.replace(/^>/, "").trim() === "") part.prepend(own);
        show(part);
    }

    function go(option, apart) {
        if (!option) return;
        if (apart) return window.open(option.href, "_blank", "noopener");
        dialog.close();
        if (option.dataset.palettePicker === "true") return window.picker(option.href, document.activeElement);
        // A field that stays on the page one goes to would keep the keys.
        document.activeElement.blur();
        const link = Object.assign(document.createElement("a"), { href: option.href });
        document.getElementById("main").append(link);
        htmx.process(link);
        link.click();
        link.remove();
    }

    function build() {
        const from = document.querySelector("[data-palette-dialog]");
        dialog = from.content.firstElementChild.cloneNode(true);
        document.documentElement.append(dialog);
        field = dialog.querySelector("input");
        list = dialog.querySelector("[role=listbox]");
        field.addEventListener("input", () => {
            clearTimeout(waiting);
            waiting = setTimeout(ask, 120);
        });
        dialog.addEventListener("keydown", (event) => {
            const all = options(), at = all.indexOf(current());
            if (event.key === "ArrowDown") choose(all[(at + 1) % all.length]);
            else if (event.key === "ArrowUp") choose(all[(at - 1 + all.length) % all.length]);
            else if (event.key === "Enter") go(current(), event.ctrlKey || event.metaKey);
            else return;
            event.preventDefault();
        });
        dialog.addEventListener("click", (event) => {
            const option = event.target.closest("a");
            if (event.target === dialog) dialog.close();
            if (!option) return;
            event.preventDefault();
            go(option, event.ctrlKey || event.metaKey);
        });
    }

    window.palette = () => {
        if (!document.querySelector("[data-palette-dialog]")) return;
        if (!dialog) build();
        if (dialog.open) return dialog.close();
        field.value = "";
        list.replaceChildren();
        dialog.showModal();
        ask();
    };
    if (window.paletteWanted) window.palette();
})();

// A page for when nobody answers, kept by the browser of whoever is signed in.
navigator.serviceWorker?.register("/worker.js").catch(() => undefined);
