package dk.skranke;

import dk.skranke.office.Member;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that shows nothing: follows no redirect, keeps cookies, sends the form token of the last page. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String address;
    private final Map<String, String> headers = new java.util.HashMap<>();
    private String token = "";

    public Visitor(int port) {
        address = "http://localhost:" + port;
    }

    public Visitor signIn(String mail, String password) {
        get("/sign-in");
        var answer = post("/sign-in", Map.of("mail", mail, "password", password));
        if (answer.statusCode() / 100 != 3) throw new IllegalStateException("sign-in answered " + answer.statusCode());
        return this;
    }

    /** Sends this header along from now on. */
    public Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Visitor signIn(Member who) {
        return signIn(who.mail(), "skranke-demo");
    }

    /** What is in a form's field of the page, as a browser would send it back. */
    public static String field(HttpResponse<String> page, String name) {
        var found =
                Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]*)\"").matcher(page.body());
        return found.find() ? org.springframework.web.util.HtmlUtils.htmlUnescape(found.group(1)) : "";
    }

    public String token() {
        return token;
    }

    /** With a token from elsewhere. */
    public HttpResponse<String> postWithToken(String foreign, String path, Map<String, String> form) {
        token = foreign;
        return post(path, form);
    }

    /** As sent by hand: path and query stay as they are written. */
    public HttpResponse<String> send(String method, String path, String type, String body) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Listens on the line of an open page. */
    public HttpResponse<java.util.stream.Stream<String>> listen(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofLines());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path) {
        var answer = send(HttpRequest.newBuilder(URI.create(address + path)).build());
        var found = TOKEN.matcher(answer.body());
        if (found.find()) token = found.group(1);
        return answer;
    }

    /** As it goes over the line, packed or not. */
    public HttpResponse<byte[]> bytes(String path) {
        return send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** As a form with a file field sends it. */
    public HttpResponse<String> postMultipart(String path, Map<String, String> form, String fileName, byte[] file) {
        return postMultipart(path, form, java.util.List.of(new Upload(fileName, file)));
    }

    public record Upload(String name, byte[] content) {}

    public HttpResponse<String> postMultipart(String path, Map<String, String> form, java.util.List<Upload> files) {
        var boundary = "----------visitor";
        var out = new java.io.ByteArrayOutputStream();
        form.forEach((name, value) ->
                out.writeBytes(part(boundary, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8))));
        out.writeBytes(part(boundary, "name=\"_csrf\"", token.getBytes(StandardCharsets.UTF_8)));
        files.forEach(
                it -> out.writeBytes(part(boundary, "name=\"files\"; filename=\"" + it.name() + "\"", it.content())));
        out.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(out.toByteArray()))
                .build());
    }

    public HttpResponse<String> postWithoutToken(String path, Map<String, String> form) {
        token = "";
        return post(path, form);
    }

    private static byte[] part(String boundary, String disposition, byte[] content) {
        var out = new java.io.ByteArrayOutputStream();
        out.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            var more = HttpRequest.newBuilder(request, (_, _) -> true);
            headers.forEach(more::header);
            return client.send(more.build(), body);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
