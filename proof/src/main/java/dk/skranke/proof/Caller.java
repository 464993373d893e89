package dk.skranke.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;

/** Somebody signed in, whose every request has to succeed. */
public final class Caller {

    private final Browser browser = new Browser();
    private final URI address;

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
        return send(browser.request(address.resolve(path)).header("Accept-Encoding", "gzip"));
    }

    public Document page(String path) {
        var answer = send(browser.request(address.resolve(path)));
        if (answer.statusCode() != 200) throw new IllegalStateException(path + " answered " + answer.statusCode());
        return browser.look(answer);
    }

    public Document look(HttpResponse<byte[]> answer) {
        return browser.look(answer);
    }

    public HttpResponse<byte[]> post(String path, Map<String, String> form) {
        return send(browser.form(address.resolve(path), form));
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
        var files = file.isEmpty()
                ? List.<Browser.Upload>of()
                : List.of(new Browser.Upload("Bilag.txt", file.getBytes(UTF_8)));
        return send(browser.multipart(address.resolve(path), form, files));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return browser.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
