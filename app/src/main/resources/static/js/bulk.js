// Ticks: X and Shift J/K, a click with Shift for a run, all of the page. The bar counts them; the form itself needs no script.
(() => {
    const boxes = () => [...document.querySelectorAll('[data-list] input[name="ticket"]')];
    const ticked = () => boxes().filter((it) => it.checked);
    let last;

    function count() {
        const all = document.querySelector("[data-tick-all]"), words = document.querySelector("[data-bulk-count]");
        const n = ticked().length, every = document.querySelector('#bulk [name="all"]');
        if (words) words.textContent = words.dataset.bulkCount.replace("#", every?.checked ? "…" : n);
        if (all) [all.checked, all.indeterminate] = [n > 0 && n === boxes().length, n > 0 && n < boxes().length];
    }

    function tick(box, on) {
        if (!box) return;
        box.checked = on;
        last = box;
        count();
    }

    document.addEventListener("change", (event) => {
        if (event.target.matches("[data-tick-all]")) for (const it of boxes()) it.checked = event.target.checked;
        if (event.target.matches('[data-tick-all], [name="ticket"], #bulk [name="all"]')) count();
    });
    document.addEventListener("reset", () => setTimeout(() => [boxes().forEach((it) => (it.checked = false)), count()]));
    document.addEventListener("htmx:afterSettle", count);
    document.addEventListener("click", (event) => {
        const box = event.target.closest?.('[data-list] input[name="ticket"]');
        if (!box) return;
        const all = boxes(), from = all.indexOf(last), to = all.indexOf(box);
        if (event.shiftKey && from >= 0) for (const it of all.slice(Math.min(from, to), Math.max(from, to) + 1)) it.checked = box.checked;
        last = box;
        count();
    });

    document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || document.documentElement.dataset.keys === "off") return;
        if (event.target.closest("select, textarea, [contenteditable], dialog, input:not([type=checkbox])")) return;
        const key = event.key.toLowerCase(), row = document.activeElement.closest("[data-list] tr");
        const box = row?.querySelector('[name="ticket"]');
        const bar = ticked().length > 0 && document.querySelector(`[data-bulk="${key}"]`);
        if (key === "x" && box) tick(box, !box.checked);
        else if (event.shiftKey && (key === "j" || key === "k") && box) {
            tick(box, true);
            window.listMove?.(key === "j" ? 1 : -1);
            tick(document.activeElement.closest("tr")?.querySelector('[name="ticket"]'), true);
        } else if (bar) bar.click();
        else if (event.key === "Escape" && ticked().length > 0) document.querySelector("[data-bulk-clear]").click();
        else return;
        event.preventDefault();
        event.stopPropagation();
    }, true);
    count();
})();

// The board: a card is dragged to a lane, or moved there by Alt and the arrows; each move goes the way of the form.
(() => {
    let moving;
    const lanes = () => [...document.querySelectorAll("[data-lane]")];

    async function move(card, lane) {
        const from = card.closest("[data-lane]"), next = card.nextElementSibling;
        if (from === lane) return;
        lane.querySelector(".lane__cards").prepend(card);
        const csrf = document.querySelector('[name="_csrf"]').value;
        const body = new URLSearchParams({ _csrf: csrf, was: from.dataset.lane, to: lane.dataset.lane });
        const answer = await fetch(`/tickets/${card.dataset.card}/moves`, { method: "POST", body }).catch(() => undefined);
        if (answer?.ok) return document.dispatchEvent(new Event("live:news"));
        from.querySelector(".lane__cards").insertBefore(card, next);
        const page = answer && new DOMParser().parseFromString(await answer.text(), "text/html");
        const why = page?.querySelector('[role="alert"]')?.textContent.trim();
        window.toast([document.querySelector("[data-board]").dataset.boardRefused, why].filter(Boolean).join(": "));
    }

    const over = (lane) => lanes().forEach((it) => it.toggleAttribute("data-over", it === lane));
    document.addEventListener("dragstart", (event) => {
        moving = event.target.closest?.("[data-card]");
        if (!moving) return;
        moving.toggleAttribute("data-moving", true);
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", moving.dataset.card);
    });
    document.addEventListener("dragover", (event) => {
        const lane = moving && event.target.closest("[data-lane]");
        if (!lane) return;
        event.preventDefault();
        over(lane);
    });
    document.addEventListener("drop", (event) => {
        const lane = moving && event.target.closest("[data-lane]");
        if (!lane) return;
        event.preventDefault();
        move(moving, lane);
    });
    document.addEventListener("dragend", () => {
        moving?.removeAttribute("data-moving");
        moving = undefined;
        over();
    });
    document.addEventListener("keydown", (event) => {
        const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        const card = step && event.altKey && document.activeElement.closest?.("[data-card]");
        if (!card) return;
        event.preventDefault();
        const lane = lanes()[lanes().indexOf(card.closest("[data-lane]")) + step];
        if (lane) move(card, lane).then(() => card.querySelector("[data-open]")?.focus());
    });
})();
