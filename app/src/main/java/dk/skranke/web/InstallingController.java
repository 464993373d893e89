package dk.skranke.web;

import dk.skranke.web.pages.Offline;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What a browser needs to put the program among the apps of a phone or a desk, and to say so when nobody answers. */
@Controller
class InstallingController {

    private static final String WORKER = """
            // Keeps one page for when nobody answers, and nothing of the office.
            const KEPT = "%s";
            const PARTS = ["/offline", "%s"];
            self.addEventListener("install", (event) => event.waitUntil(caches.open(KEPT).then((it) => it.addAll(PARTS))));
            self.addEventListener("activate", (event) =>
                event.waitUntil(caches.keys().then((all) => Promise.all(all.filter((it) => it !== KEPT).map((it) => caches.delete(it))))));
            self.addEventListener("fetch", (event) => {
                if (event.request.mode === "navigate") event.respondWith(fetch(event.request).catch(() => caches.match("/offline")));
                else if (PARTS.includes(new URL(event.request.url).pathname)) event.respondWith(caches.match(event.request).then((it) => it ?? fetch(event.request)));
            });
            // What a push service brings is one sentence for the reader's eyes; the rest is read here, signed in.
            self.addEventListener("push", (event) => {
                const told = event.data ? event.data.text() : "";
                event.waitUntil(self.registration.showNotification("Skranke", { body: told, tag: "skranke", renotify: true, icon: "%s" }));
            });
            self.addEventListener("notificationclick", (event) => {
                event.notification.close();
                event.waitUntil(self.clients.matchAll({ type: "window" }).then((all) =>
                    all.length ? all[0].navigate("/notifications").then((it) => it.focus()) : self.clients.openWindow("/notifications")));
            });
            """;

    private final Assets assets;

    InstallingController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping(path = "/manifest.webmanifest", produces = "application/manifest+json")
    @ResponseBody
    Map<String, Object> manifest() {
        return Map.of(
                "name", "Skranke",
                "short_name", "Skranke",
                "start_url", "/",
                "scope", "/",
                "display", "standalone",
                "background_color", "#fdfffe",
                "theme_color", "#fdfffe",
                "icons", assets.icons());
    }

    @GetMapping("/worker.js")
    ResponseEntity<String> worker() {
        var style = assets.css();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.valueOf("text/javascript;charset=utf-8"))
                .body(WORKER.formatted(
                        style.substring(style.lastIndexOf('/') + 1),
                        style,
                        assets.icons().getFirst().get("src")));
    }

    @GetMapping("/offline")
    Offline offline() {
        return new Offline();
    }
}
