// Back keeps the place: how far a list was scrolled and what was ticked in it. Kept as long as the window is.
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

    function find() {
        const place = places.get(location.href);
        if (!place || !list()) return;
        for (const it of boxes()) it.checked = place.ticked.includes(it.value);
        boxes()[0]?.dispatchEvent(new Event("change", { bubbles: true }));
        scrollTo(0, place.page);
        list().scrollTop = place.list;
    }

    document.addEventListener("htmx:beforeRequest", () => keep(location.href));
    addEventListener("popstate", () => [keep(here), (back = true)], true);
    document.addEventListener("htmx:afterSettle", () => {
        if (here === location.href) return;
        here = location.href;
        if (back) setTimeout(find);
        back = false;
    });
})();

// What was sent from a page and came back to it leaves the reader where they were.
document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr, requestConfig } = event.detail;
    if (requestConfig?.verb !== "post" || xhr.status !== 200 || !xhr.responseURL) return;
    if (new URL(xhr.responseURL).pathname === location.pathname) event.detail.swapOverride = "morph:innerHTML show:none";
});
