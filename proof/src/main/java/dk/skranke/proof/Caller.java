package dk.skranke.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody signed in, with a browser that shows nothing. */
public final class Caller {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI address;
    private String csrf = "";

    private Caller(URI address) {
        this.address = address;
    }

    public static Caller signIn(URI address, String mail, String password) {
        var caller = new Caller(address);
        caller.page("/sign-in");
        var answer = caller.post("/sign-in", Map.of("mail", mail, "password", password));
        if (answer.statusCode() / 100 != 3) throw new IllegalStateException("sign-in answered " + answer.statusCode());
        caller.page("/account");
        return caller;
    }

    /** The bytes as they came over the wire, compressed as a browser asks for it. */
    public HttpResponse<byte[]> get(String path) {
        return send(request(path).header("Accept-Encoding", "gzip").build());
    }

    public Document page(String path) {
        var answer = send(request(path).build());
        if (answer.statusCode() != 200) throw new IllegalStateException(path + " answered " + answer.statusCode());
        var page = Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8), address.toString());
        var token = page.selectFirst("[name=_csrf]");
        if (token != null) csrf = token.val();
        return page;
    }

    public HttpResponse<byte[]> post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(csrf) + "&", ""));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Files a ticket as the form does, with a file when there is one to send. */
    public HttpResponse<byte[]> file(String title, String text, String file) {
        var form = new LinkedHashMap<String, String>();
        form.put("key", UUID.randomUUID().toString());
        form.put("category", "2");
        form.put("title", title);
        form.put("text", text);
        form.put("from", "ME");
        form.put("channel", "FORM");
        form.put("priority", "NORMAL");
        var answer = postMultipart("/tickets", form, file);
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException("filing answered " + answer.statusCode());
        }
        return answer;
    }

    public HttpResponse<byte[]> postMultipart(String path, Map<String, String> form, String file) {
        var boundary = "----------proof";
        var out = new ByteArrayOutputStream();
        form.forEach((name, value) -> part(out, boundary, "name=\"" + name + "\"", value));
        part(out, boundary, "name=\"_csrf\"", csrf);
        if (!file.isEmpty()) part(out, boundary, "name=\"files\"; filename=\"Bilag.txt\"", file);
        out.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(out.toByteArray()))
                .build());
    }

    private static void part(ByteArrayOutputStream out, String boundary, String disposition, String content) {
        out.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
