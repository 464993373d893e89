package dk.skranke.proof.storm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Somebody of the office at her browser: reads pages, sends forms. */
final class Office implements AutoCloseable {

    static final String POST = "post@storm.example";

    private static final Pattern CODE = Pattern.compile("/setup\\?code=([\\w-]+)");
    private static final Pattern TICKET = Pattern.compile(".*/tickets/(\\d+)");
    private static final String BOUNDARY = "----------storm";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI address;
    private volatile String token = "";
    private String category = "";

    private Office(URI address) {
        this.address = address;
    }

    /** The first run of a fresh installation, as its start says it is to be done. */
    static Office open(URI address, Path output) throws IOException {
        var office = new Office(address);
        office.read("/setup");
        office.must(
                "/setup",
                Map.of(
                        "code", code(output),
                        "office", "Brix & Lindegaard",
                        "language", "DA",
                        "country", "DK",
                        "name", "Mette Lindegaard",
                        "mail", "mette@storm.example",
                        "password", "en lang og rolig sætning"));
        office.category = office.choice("/tickets/new", "[name=category]");
        return office;
    }

    private static String code(Path output) throws IOException {
        for (var tries = 0; tries < 100; tries++) {
            var found = CODE.matcher(Files.readString(output));
            if (found.find()) return found.group(1);
            Moments.pause(100);
        }
        throw new IllegalStateException("The program did not say how to set it up. See " + output);
    }

    void receiveBySmtp() throws IOException {
        mailbox(POST, Map.of());
    }

    void fetchFrom(MailServer server) throws IOException {
        mailbox(
                "kontakt@storm.example",
                Map.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        Integer.toString(server.port()),
                        "encryption",
                        "NONE",
                        "user",
                        MailServer.USER,
                        "password",
                        MailServer.PASSWORD));
    }

    private void mailbox(String mail, Map<String, String> imap) throws IOException {
        var form = new LinkedHashMap<>(imap);
        form.put("address", mail);
        form.put("team", choice("/administration/mail/mailboxes/new", "[name=team]"));
        must("/administration/mail/mailboxes", form);
    }

    /** Saying it again makes the program try at once whatever waits. */
    void sendThrough(Sink sink) throws IOException {
        var form = Map.of("host", "127.0.0.1", "port", Integer.toString(sink.port()), "encryption", "NONE");
        must("/administration/mail/server", form);
    }

    void sendAgain(long message) throws IOException {
        must("/administration/mail/letters/" + message + "/dispatches", Map.of());
    }

    Answer file(Errand it) {
        return post(
                "/tickets",
                it,
                Map.of("category", category, "key", it.key(), "title", "Sag " + it.id(), "text", "Det er " + it.id()));
    }

    Answer write(Errand it) {
        return post(
                "/tickets/" + it.on() + "/messages",
                it,
                Map.of("kind", it.kind().name(), "key", it.key(), "text", "Hermed " + it.id()));
    }

    byte[] download(String path) throws IOException {
        var answer = send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException(path + " answered " + answer.statusCode());
        return answer.body();
    }

    private Answer post(String path, Errand it, Map<String, String> fields) {
        try {
            if (token.isEmpty()) read("/tickets/new");
            return answer(send(multipart(path, it, fields), BodyHandlers.ofString()));
        } catch (ConnectException e) {
            return Answer.later("nobody listens");
        } catch (IOException e) {
            return Answer.unknown(e.toString());
        }
    }

    private Answer answer(HttpResponse<String> it) {
        var status = it.statusCode();
        var to = TICKET.matcher(it.headers().firstValue("Location").orElse(""));
        if (status == 303 && to.matches()) return Answer.taken(Long.parseLong(to.group(1)));
        if (status / 100 == 5) return Answer.later("answered " + status);
        if (status == 403) token = ""; // read anew from the next page
        if (status == 403) return Answer.later("answered 403");
        return Answer.never(
                "answered " + status + " " + it.headers().firstValue("Location").orElse(""));
    }

    private HttpRequest multipart(String path, Errand it, Map<String, String> fields) {
        var out = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(out, "name=\"" + name + "\"", value.getBytes(UTF_8)));
        part(out, "name=\"_csrf\"", token.getBytes(UTF_8));
        if (it.bytes().length > 0) part(out, "name=\"files\"; filename=\"" + it.id() + ".bin\"", it.bytes());
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return request(path, "multipart/form-data; boundary=" + BOUNDARY, out.toByteArray());
    }

    private static void part(ByteArrayOutputStream out, String disposition, byte[] content) {
        out.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(UTF_8));
    }

    private HttpRequest request(String path, String type, byte[] body) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(40))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private void must(String path, Map<String, String> fields) throws IOException {
        var form = new LinkedHashMap<>(fields);
        form.put("_csrf", token);
        var body = form.entrySet().stream()
                .map(it -> URLEncoder.encode(it.getKey(), UTF_8) + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var answer =
                send(request(path, "application/x-www-form-urlencoded", body.getBytes(UTF_8)), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 3)
            throw new IOException(path + " answered " + answer.statusCode() + ": "
                    + Jsoup.parse(answer.body()).select("main").text());
        token = "";
        read("/tickets/new");
    }

    private String choice(String path, String field) throws IOException {
        var options = Jsoup.parse(read(path)).select(field);
        return options.select("option[value~=\\d+], input[value~=\\d+]").stream()
                .map(it -> it.attr("value"))
                .findFirst()
                .orElseGet(() -> options.attr("value"));
    }

    private String read(String path) throws IOException {
        var page = send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString())
                .body();
        var found = Jsoup.parse(page).select("[name=_csrf]").attr("value");
        if (!found.isEmpty()) token = found;
        return page;
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) throws IOException {
        try {
            return client.send(request, body);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
