// The frame: the menu on a phone, and Ctrl+K to the field over everything.
(() => {
    const shell = () => document.querySelector(".shell");

    function show(open) {
        if (open) shell().dataset.nav = "open";
        else delete shell().dataset.nav;
        for (const it of document.querySelectorAll("[data-nav-toggle][aria-expanded]")) it.setAttribute("aria-expanded", open);
        const first = document.querySelector(open ? "#nav button, #nav a" : "[data-nav-toggle][aria-expanded]");
        if (first) first.focus();
    }

    document.addEventListener("click", (event) => {
        if (event.target.closest("[data-nav-toggle]")) show(shell().dataset.nav !== "open");
        else if (event.target.closest("#nav a") && shell()) delete shell().dataset.nav;
    });

    document.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && shell()?.dataset.nav === "open") show(false);
        if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
        if (!document.querySelector("[data-palette-dialog]")) return;
        event.preventDefault();
        find();
    });

    // The field over everything, once its script is here.
    function find() {
        if (window.palette) return window.palette();
        window.paletteWanted = true;
        window.later();
    }
    document.addEventListener("click", (event) => {
        const link = event.target.closest("[aria-keyshortcuts~='Control+K']");
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        event.stopPropagation();
        find();
    }, true);

    // A page that replaced another one has not been loaded, so the browser places no focus: in the field that asks
    // for it, on the way back on the link one left by, or else at the beginning of what is new.
    let before = location.pathname, search = location.search, back = false;
    const leading = (path) => document.querySelector(`main a[href="${path + search}"]`) ?? document.querySelector(`main a[href="${path}"], main a[data-open][href^="${path}?"]`);
    addEventListener("popstate", () => (back = true), true);
    document.addEventListener("htmx:afterSettle", () => {
        const left = before;
        if (left === location.pathname) return;
        before = location.pathname;
        const field = document.querySelector("main [autofocus]") ?? (back ? leading(left) : null);
        search = location.search;
        back = false;
        if (!document.activeElement.matches("body, main")) return;
        if (field) field.focus();
        else document.getElementById("main")?.focus({ preventScroll: true });
    });
})();

// What few pages need is loaded when one of them is there, or when somebody asks for it.
window.later = () => {
    if (document.querySelector("script[data-later-script]")) return;
    const script = Object.assign(document.createElement("script"), { src: document.body.dataset.later });
    script.dataset.laterScript = "";
    document.head.append(script);
};
for (const it of ["DOMContentLoaded", "htmx:afterSettle"])
    document.addEventListener(it, () => document.querySelector("[data-list], [data-push], .asked, #asked") && window.later());
for (const it of ["pointermove", "pointerdown", "focusin", "keydown"])
    document.addEventListener(it, () => window.later(), { once: true, capture: true, passive: true });
