package dk.skranke.proof.nodes;

import dk.skranke.proof.Browser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A browser behind any balancer: each request goes to the next node, and to another one when that does not answer. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration GIVEN_UP = Duration.ofSeconds(45);

    private final Browser browser = new Browser();
    private final List<URI> nodes;
    private final AtomicInteger turn = new AtomicInteger();
    final AtomicInteger retried = new AtomicInteger();

    Visitor(List<URI> nodes) {
        this.nodes = nodes;
    }

    Visitor signIn(String mail, String password) {
        read("/sign-in");
        var answer = post("/sign-in", Map.of("mail", mail, "password", password));
        if (answer.statusCode() / 100 != 3) throw new AssertionError("sign-in answered " + answer.statusCode());
        read("/account");
        return this;
    }

    Document read(String path) {
        return browser.look(balanced(node -> browser.request(node.resolve(path))));
    }

    /** What the last form of the page holds by itself. */
    Map<String, String> form(String path) {
        var fields = new LinkedHashMap<String, String>();
        for (var it : read(path).select("main form, body > form, form")) {
            if (it instanceof FormElement form && form.selectFirst("input[name=address], input[name=office]") != null)
                form.formData().forEach(field -> fields.put(field.key(), field.value()));
        }
        return fields;
    }

    HttpResponse<byte[]> post(String path, Map<String, String> form) {
        return balanced(node -> browser.form(node.resolve(path), form));
    }

    /** To this node and no other. */
    HttpResponse<byte[]> postTo(URI node, String path, Map<String, String> form) {
        try {
            return browser.send(browser.form(node.resolve(path), form), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The line of an open page; what is heard on it, until it ends: then "end". */
    List<String> listen(URI node, String path) {
        var heard = new CopyOnWriteArrayList<String>();
        Thread.startVirtualThread(() -> {
            try (var lines = browser.send(HttpRequest.newBuilder(node.resolve(path)), BodyHandlers.ofLines())
                    .body()) {
                lines.forEach(heard::add);
            } catch (IOException | RuntimeException _) {
                // the node is gone
            }
            heard.add("end");
        });
        Wait.until(Duration.ofSeconds(10), () -> heard.contains("event:hello"));
        return heard;
    }

    private interface ToNode {
        HttpRequest.Builder request(URI node);
    }

    private HttpResponse<byte[]> balanced(ToNode what) {
        var until = Instant.now().plus(GIVEN_UP);
        var said = new LinkedHashMap<URI, String>();
        while (Instant.now().isBefore(until)) {
            var node = nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
            try {
                var answer = browser.send(what.request(node).timeout(PATIENCE), BodyHandlers.ofByteArray());
                if (answer.statusCode() < 502 || answer.statusCode() > 504) return answer;
                said.put(node, Integer.toString(answer.statusCode()));
            } catch (IOException e) {
                said.put(node, e.getClass().getSimpleName());
                Wait.moment();
            }
            retried.incrementAndGet();
        }
        throw new AssertionError("no node answered: " + said);
    }
}
