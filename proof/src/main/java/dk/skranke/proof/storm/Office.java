package dk.skranke.proof.storm;

import dk.skranke.proof.Browser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Somebody of the office at her browser: reads pages, sends forms. */
final class Office implements AutoCloseable {

    static final String POST = "post@storm.example";

    private static final Pattern CODE = Pattern.compile("/setup\\?code=([\\w-]+)");
    private static final Pattern TICKET = Pattern.compile(".*/tickets/(\\d+)");

    private final Browser browser = new Browser();
    private final URI address;
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
        var answer = browser.send(browser.request(address.resolve(path)), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException(path + " answered " + answer.statusCode());
        return answer.body();
    }

    private Answer post(String path, Errand it, Map<String, String> fields) {
        try {
            if (!browser.hasToken()) read("/tickets/new");
            return answer(browser.send(
                    browser.multipart(address.resolve(path), fields, it.files()), BodyHandlers.discarding()));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return Answer.later("nobody listens");
        } catch (IOException e) {
            return Answer.unknown(e.toString());
        }
    }

    private Answer answer(HttpResponse<?> it) {
        var status = it.statusCode();
        var to = it.headers().firstValue("Location").orElse("");
        var ticket = TICKET.matcher(to);
        if (status == 303 && ticket.matches()) return Answer.taken(Long.parseLong(ticket.group(1)));
        if (status == 403) browser.forgetToken();
        if (status == 403 || status / 100 == 5) return Answer.later("answered " + status);
        return Answer.never("answered " + status + " " + to);
    }

    private void must(String path, Map<String, String> fields) throws IOException {
        var answer = browser.send(browser.form(address.resolve(path), fields), BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 3)
            throw new IOException(path + " answered " + answer.statusCode() + ": "
                    + browser.look(answer).select("main").text());
        browser.forgetToken();
        read("/tickets/new");
    }

    private String choice(String path, String field) throws IOException {
        var options = read(path).select(field);
        return options.select("option[value~=\\d+], input[value~=\\d+]").stream()
                .map(it -> it.attr("value"))
                .findFirst()
                .orElseGet(() -> options.attr("value"));
    }

    private Document read(String path) throws IOException {
        return browser.look(browser.send(browser.request(address.resolve(path)), BodyHandlers.ofByteArray()));
    }

    @Override
    public void close() {
        browser.close();
    }
}
