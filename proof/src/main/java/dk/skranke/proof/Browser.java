package dk.skranke.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a browser does, without a screen: it keeps cookies and the forms' token, and asks whichever program it is told to. */
public final class Browser implements AutoCloseable {

    /** A file that is sent with a form. */
    public record Upload(String name, byte[] bytes) {}

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BOUNDARY = "----------proof";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private volatile String token = "";

    public HttpRequest.Builder request(URI to) {
        return HttpRequest.newBuilder(to).timeout(PATIENCE);
    }

    public HttpRequest.Builder form(URI to, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .filter(it -> !it.getKey().equals("_csrf"))
                .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
        return request(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    public HttpRequest.Builder multipart(URI to, Map<String, String> fields, List<Upload> files) {
        var out = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(out, "name=\"" + name + "\"", value.getBytes(UTF_8)));
        part(out, "name=\"_csrf\"", token.getBytes(UTF_8));
        for (var it : files) part(out, "name=\"files\"; filename=\"" + it.name() + "\"", it.bytes());
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return request(to)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(out.toByteArray()));
    }

    private static void part(ByteArrayOutputStream out, String disposition, byte[] content) {
        out.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(UTF_8));
    }

    public <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) throws IOException {
        try {
            return client.send(request.build(), body);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The page, whose token the next form bears. */
    public Document look(HttpResponse<byte[]> answer) {
        var page = Jsoup.parse(new String(answer.body(), UTF_8), answer.uri().toString());
        var found = page.select("input[name=_csrf]").attr("value");
        if (!found.isEmpty()) token = found;
        return page;
    }

    public boolean hasToken() {
        return !token.isEmpty();
    }

    /** It was refused: the next page says another one. */
    public void forgetToken() {
        token = "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
