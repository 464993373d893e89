// The session has ended: what was typed stays where it is. One signs in in another window, and goes on.
(() => {
  let asked, out = false;
  const renewing = new WeakSet();
  const parsed = (text) => new DOMParser().parseFromString(text, "text/html");
  const name = (page) => page.querySelector(".userchip")?.textContent;

  window.signIn = (text) => {
    const words = parsed(text).querySelector("#signed-out");
    if (!words || asked?.open) return;
    asked = Object.assign(document.createElement("dialog"), { className: "dialog" });
    asked.setAttribute("aria-labelledby", "signed-out-title");
    asked.append(document.adoptNode(words.content));
    asked.addEventListener("close", (event) => event.target.remove());
    document.documentElement.append(asked);
    asked.showModal();
    out = true;
  };
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr, requestConfig } = event.detail;
    const form = requestConfig?.elt, sent = requestConfig?.verb === "post";
    if (xhr.responseURL && signedOut(xhr.responseURL)) {
      if (sent || event.detail.target !== document.body) event.preventDefault();
      if (sent) signIn(xhr.responseText);
    } else if (sent && xhr.status === 403 && form.matches("form") && !renewing.has(form)) {
      event.preventDefault();
      sendAgain(form, requestConfig.triggeringEvent?.submitter);
    }
  });

  // Signed in again somewhere else since this page was made: its form is sent once more, now with what makes it good.
  const sendAgain = async (form, submitter) => {
    renewing.add(form);
    if (await renewed()) form.requestSubmit(submitter);
    else form.submit();
  };

  // The forms of this page are good again for whoever signed in again; for somebody else it is another page.
  window.renewed = async () => {
    const answer = await fetch("/account").catch(() => undefined);
    if (!answer?.ok || answer.redirected) return false;
    const page = parsed(await answer.text());
    if (name(page) !== name(document)) return false;
    for (const it of document.querySelectorAll("[name=_csrf]")) it.value = page.querySelector("[name=_csrf]").value;
    return true;
  };
  document.addEventListener("visibilitychange", async () => {
    if (document.hidden || !out || !(await renewed())) return;
    out = false;
    asked.close();
  });
})();
