package dk.skranke.mail;

import dk.skranke.letters.ByteSource;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings raw mail to a server, byte for byte. */
@Component
class Courier {

    private static final String CONNECT = "20000";
    private static final String ANSWER = "120000";

    void bring(OutgoingServer server, String sender, List<String> recipients, ByteSource raw) {
        bring(server, sender, recipients, raw, () -> {});
    }

    /** @param last runs before the last line; when it throws, the line is cut and the server has not got the letter */
    void bring(OutgoingServer server, String sender, List<String> recipients, ByteSource raw, Runnable last) {
        var session = Session.getInstance(properties(server, sender));
        var letter = new Letter(session, raw, last);
        try {
            var transport = (SMTPTransport) session.getTransport("smtp");
            try {
                transport.connect(
                        server.host(),
                        server.port(),
                        server.login(),
                        server.login() == null ? null : server.password());
                transport.sendMessage(letter, addresses(recipients));
            } finally {
                part(transport);
            }
        } catch (MessagingException e) {
            if (letter.stopped != null) throw letter.stopped;
            throw failure(e, letter.handedOver);
        }
    }

    private static void part(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException _) {
            // what it said of the letter stands
        }
    }

    private static Properties properties(OutgoingServer server, String sender) {
        var it = new Properties();
        it.put("mail.smtp.from", sender);
        it.put("mail.smtp.localhost", sender.substring(sender.lastIndexOf('@') + 1));
        it.put("mail.smtp.auth", Boolean.toString(server.login() != null));
        it.put("mail.smtp.ssl.enable", Boolean.toString(server.encryption() == Encryption.TLS));
        it.put("mail.smtp.starttls.enable", Boolean.toString(server.encryption() == Encryption.STARTTLS));
        it.put("mail.smtp.starttls.required", Boolean.toString(server.encryption() == Encryption.STARTTLS));
        it.put("mail.smtp.ssl.checkserveridentity", "true");
        it.put("mail.smtp.connectiontimeout", CONNECT);
        it.put("mail.smtp.timeout", ANSWER);
        it.put("mail.smtp.writetimeout", ANSWER);
        return it;
    }

    private static Address[] addresses(List<String> recipients) throws AddressException {
        var all = new Address[recipients.size()];
        for (var i = 0; i < all.length; i++) all[i] = new InternetAddress(recipients.get(i), true);
        return all;
    }

    private static NotSent failure(MessagingException it, boolean handedOver) {
        var code = code(it);
        if (code >= 500) return new NotSent(NotSent.Verdict.NEVER, "SMTP " + code, it);
        if (code >= 400) return new NotSent(NotSent.Verdict.LATER, "SMTP " + code, it);
        if (handedOver) return new NotSent(NotSent.Verdict.UNKNOWN, "CONNECTION", it);
        return new NotSent(NotSent.Verdict.LATER, kind(it), it);
    }

    /** What the server answered; the worst of it, or 0 when it did not answer. */
    private static int code(@Nullable Throwable it) {
        var own = switch (it) {
            case SMTPAddressFailedException failed -> failed.getReturnCode();
            case SMTPSenderFailedException failed -> failed.getReturnCode();
            case SMTPSendFailedException failed -> failed.getReturnCode();
            case null, default -> 0;
        };
        var next = it instanceof MessagingException failed ? failed.getNextException() : null;
        return next == null ? own : Math.max(own, code(next));
    }

    private static String kind(Throwable it) {
        if (it instanceof AuthenticationFailedException) return "AUTHENTICATION";
        for (Throwable cause = it; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) return "TLS";
        }
        return it.getMessage() != null && it.getMessage().contains("STARTTLS") ? "TLS" : "CONNECTION";
    }

    /** Written as it is; the library would write it anew. */
    private static final class Letter extends MimeMessage {

        private final ByteSource raw;
        private final Runnable last;
        private @Nullable RuntimeException stopped;
        private boolean handedOver;

        private Letter(Session session, ByteSource raw, Runnable last) {
            super(session);
            this.raw = raw;
            this.last = last;
        }

        @Override
        public void writeTo(OutputStream to, String @Nullable [] without) throws IOException {
            try (var bytes = raw.open()) {
                bytes.transferTo(to);
            }
            to.flush();
            mayBeEnded();
            handedOver = true;
        }

        /** Only an {@link IOException} makes the library cut the line; after any other it would go on politely. */
        private void mayBeEnded() throws IOException {
            try {
                last.run();
            } catch (RuntimeException e) {
                stopped = e;
                throw new IOException(e);
            }
        }

        @Override
        public void saveChanges() {}
    }
}
