// A list of links: J and K move, Enter opens, Space shows beside. On a wide window a click shows beside too.
(() => {
    const WIDE = matchMedia("(min-width: 75rem)");
    const typing = (it) => it.closest("input, select, textarea, [contenteditable], dialog") !== null;
    const links = () => [...document.querySelectorAll("[data-list] [data-open]")];
    const peekOf = (link) => link?.closest("tr, li")?.querySelector("[data-peek]");

    function current() {
        if (document.activeElement.matches("[data-list] [data-open]")) return document.activeElement;
        return document.querySelector("[data-list] [data-current] [data-open]");
    }

    function move(step) {
        const all = links();
        if (all.length === 0) return;
        const next = all[Math.min(Math.max(all.indexOf(current()) + step, 0), all.length - 1)];
        next.focus();
        next.scrollIntoView({ block: "nearest" });
        if (WIDE.matches && document.querySelector("#preview")) peekOf(next)?.click();
    }

    window.listMove = move;

    document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || typing(event.target)) return;
        if (document.documentElement.dataset.keys === "off") return;
        const key = event.key.toLowerCase();
        if ((key === "j" || key === "k") && links().length > 0) move(key === "j" ? 1 : -1);
        else if (key === " " && WIDE.matches && event.target.matches("[data-open]")) peekOf(event.target)?.click();
        else return;
        event.preventDefault();
    });

    // What the browser opened by itself stays open while the page changes: it goes with its form.
    document.addEventListener("submit", (event) => event.target.closest("[popover]")?.hidePopover(), true);

    // In the capture phase, before the page changer takes the click.
    document.addEventListener("click", (event) => {
        const link = event.target.closest("[data-list] [data-open]");
        const peek = peekOf(link);
        if (!peek || !WIDE.matches || event.detail === 0 || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        event.stopPropagation();
        peek.click();
    }, true);
})();
