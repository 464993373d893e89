// What the server will surely say is painted before it says so: the chosen value where it stands, a row that goes. Where it
// says otherwise, what was there comes back.
(() => {
    const named = ["data-status", "data-priority"];

    /** The value that a button of a picker bears, put where the picker was opened; returns the way back. */
    window.paint = (place, button, form) => {
        if (!place?.isConnected || !place.matches(".prop, .status--pill, .prio--pill")) return undefined;
        const mark = named.map((it) => button?.querySelector(`[${it}]`)).find(Boolean);
        const words = mark ?? button?.querySelector("span:last-of-type:not(.end)");
        const list = form.dataset.paint && form.elements[form.dataset.paint];
        if (!list && !words) return undefined;
        const before = place.cloneNode(true);
        const hidden = place.querySelector(":scope > .visually-hidden");
        place.replaceChildren(...(list ? tags(list.value) : value(button, mark)), ...(hidden ? [hidden] : []));
        for (const it of named) if (mark?.hasAttribute(it)) place.setAttribute(it, mark.getAttribute(it));
        place.setAttribute("aria-busy", "true");
        return () => {
            place.replaceChildren(...before.childNodes);
            for (const it of [...named, "aria-busy"]) before.hasAttribute(it) ? place.setAttribute(it, before.getAttribute(it)) : place.removeAttribute(it);
        };
    };

    function value(button, mark) {
        if (mark) return [...mark.cloneNode(true).childNodes];
        const copy = button.cloneNode(true);
        for (const it of copy.querySelectorAll(".end, small")) it.remove();
        const person = Object.assign(document.createElement("span"), { className: "person" });
        person.append(...copy.childNodes);
        return [person];
    }

    function tags(text) {
        const row = Object.assign(document.createElement("span"), { className: "tags" });
        for (const it of text.split(",").map((one) => one.trim()).filter(Boolean))
            row.append(Object.assign(document.createElement("span"), { className: "tag", textContent: it }));
        return [row];
    }

    /** What a form does to the page at once: its button becomes the other one, or its row goes. Returns the way back. */
    function begin(form) {
        const row = form.closest("li, tr"), button = form.querySelector("button");
        if (form.dataset.becomes) {
            const before = [...button.cloneNode(true).childNodes], pressed = button.getAttribute("aria-pressed");
            button.lastChild.textContent = form.dataset.becomes;
            button.setAttribute("aria-pressed", pressed !== "true");
            return () => [button.replaceChildren(...before), button.setAttribute("aria-pressed", pressed)];
        }
        const next = row.querySelector(":scope ~ li a, :scope ~ tr a");
        row.toggleAttribute("data-going", true);
        if (row.contains(document.activeElement)) (next ?? document.getElementById("main")).focus({ preventScroll: true });
        return () => row.removeAttribute("data-going");
    }

    // [data-sure]: a form that one click sends. What it does is undone, with the reason, where it may not.
    document.addEventListener("submit", async (event) => {
        const form = event.target.closest("form[data-sure]");
        if (!form) return;
        event.preventDefault();
        event.stopPropagation();
        const back = begin(form);
        const body = new URLSearchParams(new FormData(form));
        const answer = await fetch(form.action, { method: "POST", body }).catch(() => undefined);
        if (answer?.ok && !signedOut(answer.url)) {
            if (form.dataset.becomes && new URL(answer.url).pathname !== location.pathname) return location.assign(answer.url);
            window.toast(form.dataset.done, window.wayBack(form, body));
            return document.dispatchEvent(new Event("live:news"));
        }
        back();
        const text = await answer?.text();
        if (answer && signedOut(answer.url)) return signIn(text);
        const page = answer && new DOMParser().parseFromString(text, "text/html");
        window.toast([form.dataset.refused, page?.querySelector('[role="alert"], main .stage__text, main p')?.textContent.trim()].filter(Boolean).join(": "));
    }, true);
})();
