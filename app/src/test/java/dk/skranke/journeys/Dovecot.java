package dk.skranke.journeys;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

/** A real IMAP server, as an office has one: Debian's Dovecot on a port and in a folder of its own. Any name, one password. */
public final class Dovecot implements AutoCloseable {

    public static final String PASSWORD = "hemmelig";

    private final Process process;
    private final Path folder;
    private final int port;

    private Dovecot(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    public static Dovecot start() {
        try {
            var folder = Files.createTempDirectory("dovecot");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
            for (var it : List.of("mail", "home")) {
                Files.setPosixFilePermissions(
                        Files.createDirectory(folder.resolve(it)), PosixFilePermissions.fromString("rwxrwxrwx"));
            }
            var port = Program.freePort();
            var conf = Files.writeString(folder.resolve("dovecot.conf"), configuration(folder, port));
            var process = new ProcessBuilder("/usr/sbin/dovecot", "-F", "-c", conf.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out").toFile())
                    .start();
            var dovecot = new Dovecot(process, folder, port);
            dovecot.awaitUp();
            return dovecot;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String configuration(Path folder, int port) {
        var root = System.getProperty("user.name").equals("root");
        var me = System.getProperty("user.name");
        return """
                base_dir = %1$s/run
                state_dir = %1$s/state
                log_path = %1$s/log
                protocols = imap
                listen = 127.0.0.1
                ssl = no
                disable_plaintext_auth = no
                auth_mechanisms = plain
                first_valid_uid = 1
                mail_location = maildir:%1$s/mail/%%u
                passdb {
                  driver = static
                  args = password=%3$s
                }
                userdb {
                  driver = static
                  args = %4$s home=%1$s/home/%%u
                }
                service imap-login {
                  %5$s
                  inet_listener imap {
                    port = %2$d
                  }
                  inet_listener imaps {
                    port = 0
                  }
                }
                %6$s
                """.formatted(
                        folder,
                        port,
                        PASSWORD,
                        root ? "uid=8 gid=8" : "uid=" + me + " gid=" + me,
                        root ? "" : "chroot =",
                        root
                                ? ""
                                : "default_internal_user = " + me + "\ndefault_login_user = " + me
                                        + "\ndefault_internal_group = " + me);
    }

    public int port() {
        return port;
    }

    /** A mail arrives in this mailbox. */
    public void deliver(String user, String raw) {
        in(
                user,
                folder -> folder.appendMessages(new Message[] {
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)))
                }));
    }

    /** How many mails lie there that nobody has marked as read. */
    public int unread(String user) {
        var count = new int[1];
        in(user, it -> count[0] = it.getUnreadMessageCount());
        return count[0];
    }

    /** All marks are gone, as after a crash between taking a mail in and marking it. */
    public void unmark(String user) {
        var marks = new Flags(Flags.Flag.SEEN);
        marks.add("$Skranke");
        in(user, it -> it.setFlags(1, it.getMessageCount(), marks, false));
    }

    private interface Work {
        void on(Folder folder) throws MessagingException;
    }

    private void in(String user, Work work) {
        var properties = new Properties();
        properties.put("mail.imap.connectiontimeout", "10000");
        properties.put("mail.imap.timeout", "10000");
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            store.connect("127.0.0.1", port, user, PASSWORD);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                work.on(inbox);
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitUp() throws IOException {
        var end = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(end)) {
            if (!process.isAlive()) throw new IllegalStateException(Files.readString(folder.resolve("out")));
            try (var _ = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException e) {
                Program.sleep();
            }
        }
        throw new IllegalStateException("Dovecot does not answer");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
