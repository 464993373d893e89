package dk.skranke.journeys;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;

/** A client's mail program. */
final class Smtp {

    private Smtp() {}

    /** @return the id by which an answer names it */
    static String send(int port, String from, String to, String subject, String text) {
        var letter = letter(port, from, to, subject, text);
        deliver(port, letter);
        try {
            return letter.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static void answer(int port, String from, String to, String subject, String text, String id) {
        var letter = letter(port, from, to, subject, text);
        try {
            letter.setHeader("In-Reply-To", id);
            letter.setHeader("References", id);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        deliver(port, letter);
    }

    private static MimeMessage letter(int port, String from, String to, String subject, String text) {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", "" + port);
        properties.put("mail.smtp.timeout", "20000");
        try {
            var letter = new MimeMessage(Session.getInstance(properties));
            letter.setFrom(new InternetAddress(from, "Henrik Aaby", "UTF-8"));
            letter.setRecipients(Message.RecipientType.TO, to);
            letter.setSubject(subject, "UTF-8");
            letter.setText(text, "UTF-8");
            letter.setSentDate(new java.util.Date());
            return letter;
        } catch (MessagingException | java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void deliver(int port, MimeMessage letter) {
        try {
            Transport.send(letter);
        } catch (MessagingException e) {
            throw new IllegalStateException("port " + port, e);
        }
    }
}
