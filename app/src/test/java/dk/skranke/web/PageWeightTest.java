package dk.skranke.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser fetches for a page, as it goes over the line. Whoever adds to it takes away elsewhere. */
@OfficeTest
class PageWeightTest {

    private static final Pattern PART = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)|url\\(\"?(/assets/[^\")#]+)");

    /** The line on which a page hears of what is new. */
    private static final int LIVE = 1;

    @LocalServerPort
    int port;

    private final Map<String, Integer> weights = new HashMap<>();

    @Test
    void the_first_ticket_weighs_no_more_than_150_kB_in_12_requests_and_the_next_no_more_than_20_in_3()
            throws IOException {
        var sofie = new Visitor(port)
                .signIn("sofie@brixlindegaard.dk", "skranke-demo")
                .with("Accept-Encoding", "gzip");

        fetch("/tickets/4127", sofie);

        assertThat(weights.size() + LIVE).as(weights.toString()).isLessThanOrEqualTo(12);
        assertThat(weight()).as(weights.toString()).isLessThanOrEqualTo(150_000);

        weights.keySet().removeIf(it -> !it.startsWith("/assets/"));
        var before = weight();
        var kept = weights.size();
        fetch("/tickets/4121", sofie);

        assertThat(weights.size() - kept + LIVE).as(weights.toString()).isLessThanOrEqualTo(3);
        assertThat(weight() - before).as(weights.toString()).isLessThanOrEqualTo(20_000);
    }

    private int weight() {
        return weights.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int headers(HttpResponse<?> answer) {
        return answer.headers().map().entrySet().stream()
                .flatMap(it -> it.getValue().stream().map(value -> it.getKey() + ": " + value + "\r\n"))
                .mapToInt(String::length)
                .sum();
    }

    private void fetch(String path, Visitor visitor) throws IOException {
        var answer = visitor.bytes(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        weights.put(path, answer.body().length + headers(answer));
        var packed = answer.headers().firstValue("Content-Encoding").isPresent();
        var bytes =
                packed ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes() : answer.body();
        if (path.matches(".*\\.(js|svg|woff2)")) return;
        var parts = PART.matcher(new String(bytes, StandardCharsets.UTF_8));
        while (parts.find()) {
            var part = parts.group(1) == null ? parts.group(2) : parts.group(1);
            if (!weights.containsKey(part)) fetch(part, visitor);
        }
    }
}
