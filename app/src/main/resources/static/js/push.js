// Hearing from the program on this device. The page knows the office's key; the browser makes its own.
(() => {
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (it) => it.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const say = (part, what) => {
    for (const it of part.querySelectorAll("[data-push-says]")) it.hidden = it.dataset.pushSays !== what;
  };

  const begin = async (part) => {
    if ((await Notification.requestPermission()) !== "granted") return say(part, "denied");
    const worker = await navigator.serviceWorker.ready;
    // Whoever used this browser before hears nothing here any more.
    await (await worker.pushManager.getSubscription())?.unsubscribe();
    const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(part.dataset.push) });
    const form = part.querySelector("form[data-push-form]");
    form.elements.endpoint.value = made.endpoint;
    form.elements.agreement.value = text(made.getKey("p256dh"));
    form.elements.auth.value = text(made.getKey("auth"));
    form.requestSubmit();
  };

  const look = () => {
    const part = document.querySelector("[data-push]");
    if (!part || part.dataset.pushSeen) return;
    part.dataset.pushSeen = "yes";
    const able = part.dataset.push && "PushManager" in window && "Notification" in window && navigator.serviceWorker;
    if (!able) return say(part, "unable");
    say(part, Notification.permission === "denied" ? "denied" : "able");
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-push-begin]");
    if (button) begin(button.closest("[data-push]")).catch(() => say(button.closest("[data-push]"), "failed"));
  });
  document.addEventListener("htmx:afterSettle", look);
  look();
})();
