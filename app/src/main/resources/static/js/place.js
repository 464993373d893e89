// Back keeps the place: how far a list was scrolled and what was ticked in it. Kept as long as the window is. What is ticked
// stays so too while one ticket after the other is shown beside.
(() => {
    const MOST = 50;
    const places = new Map();
    let here = location.href, back = false;
    const list = () => document.querySelector("[data-list]");
    const boxes = () => [...document.querySelectorAll('[data-list] input[name="ticket"]')];

    function keep(address) {
        if (!list()) return;
        places.delete(address);
        places.set(address, { list: list().scrollTop, page: scrollY, ticked: boxes().filter((it) => it.checked).map((it) => it.value) });
        if (places.size > MOST) places.delete(places.keys().next().value);
    }

    function tick(ticked) {
        for (const it of boxes()) it.checked = ticked.includes(it.value);
        boxes()[0]?.dispatchEvent(new Event("change", { bubbles: true }));
    }

    function rows(address) {
        const url = new URL(address);
        url.searchParams.delete("at");
        return url.pathname + url.searchParams;
    }

    function find() {
        const place = places.get(location.href);
        if (!place || !list()) return;
        tick(place.ticked);
        scrollTo(0, place.page);
        list().scrollTop = place.list;
    }

    for (const it of ["htmx:beforeRequest", "htmx:beforeSwap"]) document.addEventListener(it, () => keep(location.href));
    addEventListener("popstate", () => [keep(here), (back = true)], true);
    document.addEventListener("htmx:afterSettle", () => {
        if (here === location.href) return;
        const left = here;
        here = location.href;
        if (back) setTimeout(find);
        else if (rows(left) === rows(here)) tick(places.get(left)?.ticked ?? []);
        back = false;
    });
})();

// What was sent from a page and came back to it leaves the reader where they were, also on the way back. Focus is not lost with
// what had it, and who took a letter back goes on with it.
(() => {
    let came;
    const same = ({ xhr, requestConfig }) => requestConfig?.verb === "post" && xhr.status === 200 && xhr.responseURL && new URL(xhr.responseURL).pathname === location.pathname;

    document.addEventListener("htmx:beforeSwap", (event) => {
        if (!same(event.detail)) return;
        came = event.detail.requestConfig.elt.closest("#undo-send, .message--waiting") ? "#composer-editor, #composer-text" : "#main";
        event.detail.swapOverride = "morph:innerHTML show:none";
    });
    document.addEventListener("htmx:beforeHistoryUpdate", (event) => same(event.detail) && (event.detail.history.type = "replace"));
    document.addEventListener("htmx:afterSettle", () => {
        if (came && document.activeElement.matches("body, #main")) document.querySelector(came)?.focus({ preventScroll: true });
        came = undefined;
    });
})();
