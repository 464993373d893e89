package dk.skranke.proof.storm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A server that brings mail by SMTP: it lets go of a mail when it hears that it was taken, and not before. */
record Post(int port, String to) {

    private static final int PATIENCE = 20_000;

    private static final class Refused extends IOException {
        private Refused(String said) {
            super(said);
        }
    }

    Answer bring(byte[] raw) {
        var handedOver = false;
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            var out = new BufferedOutputStream(socket.getOutputStream());
            expect(in, "220");
            ask(out, in, "EHLO bageri.example\r\n", "250");
            ask(out, in, "MAIL FROM:<henrik@bageri.example>\r\n", "250");
            ask(out, in, "RCPT TO:<" + to + ">\r\n", "250");
            ask(out, in, "DATA\r\n", "354");
            out.write(raw); // no line of it begins with a dot
            handedOver = true;
            ask(out, in, ".\r\n", "250");
            return Answer.taken(0);
        } catch (Refused it) {
            return Answer.later(it.toString());
        } catch (IOException e) {
            return handedOver ? Answer.unknown(e.toString()) : Answer.later(e.toString());
        }
    }

    private static void ask(BufferedOutputStream out, BufferedReader in, String words, String code) throws IOException {
        out.write(words.getBytes(ISO_8859_1));
        out.flush();
        expect(in, code);
    }

    private static void expect(BufferedReader in, String code) throws IOException {
        for (var line = in.readLine(); ; line = in.readLine()) {
            if (line == null) throw new IOException("the line was cut");
            if (line.length() > 3 && line.charAt(3) == '-') continue;
            if (!line.startsWith(code)) throw new Refused(line);
            return;
        }
    }
}
