package dk.skranke.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code ./skranke mail}: a real mail over SMTP to the running demo, on any machine that runs Skranke. */
public final class SendMail {

    private final Map<String, String> options = new HashMap<>(Map.of(
            "--from", "henrik@havnegadensbageri.dk",
            "--to", "post@brixlindegaard.dk",
            "--subject", "Et spørgsmål om lejekontrakten",
            "--smtp-port", "2525"));
    private final List<String> text = new ArrayList<>();

    private SendMail(String[] arguments) {
        for (var i = 0; i < arguments.length; i++) {
            if (options.containsKey(arguments[i]) && i + 1 < arguments.length)
                options.put(arguments[i], arguments[++i]);
            else text.add(arguments[i]);
        }
    }

    public static void main(String[] arguments) {
        var mail = new SendMail(arguments);
        try {
            System.out.println(mail.send());
        } catch (IOException e) {
            System.err.println(
                    "No mail server answers on port " + mail.options.get("--smtp-port") + ". Is the demo running?");
            System.exit(1);
        }
    }

    private String send() throws IOException {
        try (var socket = new Socket("127.0.0.1", Integer.parseInt(options.get("--smtp-port")));
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            in.readLine();
            say(socket, in, "HELO localhost");
            say(socket, in, "MAIL FROM:<" + options.get("--from") + ">");
            say(socket, in, "RCPT TO:<" + options.get("--to") + ">");
            say(socket, in, "DATA");
            return say(socket, in, letter() + "\r\n.");
        }
    }

    private String letter() {
        var words = text.isEmpty()
                ? "Hej\n\nKan I se på § 4 i lejekontrakten? Ring gerne.\n\nVenlig hilsen\nHenrik Aaby"
                : String.join(" ", text);
        return String.join(
                "\r\n",
                "From: <" + options.get("--from") + ">",
                "To: <" + options.get("--to") + ">",
                "Subject: =?UTF-8?B?" + encoded(options.get("--subject")) + "?=",
                "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now()),
                "Message-ID: <" + System.nanoTime() + "."
                        + ProcessHandle.current().pid() + "@localhost>",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8)));
    }

    private static String encoded(@Nullable String words) {
        return Base64.getEncoder().encodeToString(String.valueOf(words).getBytes(StandardCharsets.UTF_8));
    }

    private static String say(Socket socket, BufferedReader in, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        var answer = in.readLine();
        if (answer == null || answer.charAt(0) >= '4') throw new IOException(answer);
        return answer;
    }
}
