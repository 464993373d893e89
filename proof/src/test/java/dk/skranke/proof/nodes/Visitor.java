package dk.skranke.proof.nodes;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** A browser behind any balancer: each request goes to the next node, and to another one when that does not answer. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration GIVEN_UP = Duration.ofSeconds(45);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .cookieHandler(new CookieManager())
            .build();
    private final List<URI> nodes;
    private final AtomicInteger turn = new AtomicInteger();
    final AtomicInteger retried = new AtomicInteger();
    private volatile String token = "";

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

    HttpResponse<String> read(String path) {
        var answer = balanced(node -> HttpRequest.newBuilder(node.resolve(path)));
        var found = Jsoup.parse(answer.body()).selectFirst("input[name=_csrf]");
        if (found != null) token = found.attr("value");
        return answer;
    }

    /** What the last form of the page holds by itself. */
    Map<String, String> form(String path) {
        var fields = new LinkedHashMap<String, String>();
        for (var it : Jsoup.parse(read(path).body()).select("main form, body > form, form")) {
            if (it instanceof FormElement form && form.selectFirst("input[name=address], input[name=office]") != null)
                form.formData().forEach(field -> fields.put(field.key(), field.value()));
        }
        return fields;
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return balanced(node -> posted(node, path, form));
    }

    /** To this node and no other. */
    HttpResponse<String> postTo(URI node, String path, Map<String, String> form) {
        try {
            return client.send(
                    posted(node, path, form).timeout(Duration.ofSeconds(30)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The line of an open page; what is heard on it, until it ends: then "end". */
    List<String> listen(URI node, String path) {
        var heard = new CopyOnWriteArrayList<String>();
        Thread.startVirtualThread(() -> {
            try (var lines = client.send(
                            HttpRequest.newBuilder(node.resolve(path)).build(), HttpResponse.BodyHandlers.ofLines())
                    .body()) {
                lines.forEach(heard::add);
            } catch (IOException | InterruptedException | RuntimeException _) {
                // the node is gone
            }
            heard.add("end");
        });
        Wait.until(Duration.ofSeconds(10), () -> heard.contains("event:hello"));
        return heard;
    }

    private HttpRequest.Builder posted(URI node, String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .filter(it -> !it.getKey().equals("_csrf"))
                .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
        return HttpRequest.newBuilder(node.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private interface ToNode {
        HttpRequest.Builder request(URI node);
    }

    private HttpResponse<String> balanced(ToNode what) {
        var until = Instant.now().plus(GIVEN_UP);
        while (Instant.now().isBefore(until)) {
            var node = nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
            try {
                var request = what.request(node).timeout(PATIENCE).build();
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() < 502 || answer.statusCode() > 504) return answer;
            } catch (IOException _) {
                Wait.moment();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            retried.incrementAndGet();
        }
        throw new AssertionError("no node answered");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
