package dk.skranke.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A real IMAP server, where one is installed. */
class Dovecot implements AutoCloseable {

    static final Path PROGRAM = Path.of("/usr/sbin/dovecot");

    private final Process process;
    final int port;

    Dovecot() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var root = System.getProperty("user.name").equals("root");
        var user = root ? "nobody" : System.getProperty("user.name");
        var folder = Files.createTempDirectory("dovecot");
        var mails = Files.createDirectories(folder.resolve("mail"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(mails, PosixFilePermissions.fromString("rwxrwxrwx"));
        var uid = Files.getAttribute(folder, "unix:uid");
        var ids = root ? "uid=65534 gid=65534" : "uid=" + uid + " gid=" + Files.getAttribute(folder, "unix:gid");
        Files.writeString(
                folder.resolve("dovecot.conf"), """
                base_dir = %1$s/run
                log_path = %1$s/log
                protocols = imap
                ssl = no
                disable_plaintext_auth = no
                default_internal_user = %2$s
                default_login_user = %2$s
                default_internal_group = %5$s
                first_valid_uid = 0
                mail_location = maildir:%1$s/mail/%%u
                service imap-login {
                  chroot =
                  inet_listener imap {
                    address = 127.0.0.1
                    port = %3$d
                  }
                  inet_listener imaps {
                    port = 0
                  }
                }
                service anvil {
                  chroot =
                }
                service stats {
                  chroot =
                }
                passdb {
                  driver = static
                  args = password=hemmelig
                }
                userdb {
                  driver = static
                  args = %4$s home=%1$s/mail/%%u
                }
                """.formatted(folder, user, port, ids, root ? "nogroup" : user));
        process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-F",
                        "-c",
                        folder.resolve("dovecot.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        Outside.await(this::answers);
    }

    private boolean answers() {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.getInputStream().read() == '*';
        } catch (IOException e) {
            return false;
        }
    }

    void lay(String mail) throws MessagingException {
        try (var store = store()) {
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            var message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
            inbox.appendMessages(new MimeMessage[] {message});
            inbox.close(false);
        }
    }

    /** Flags of the mails that lie there, in order. */
    List<String> flags() throws MessagingException {
        try (var store = store()) {
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            var all = new ArrayList<String>();
            for (var it : inbox.getMessages())
                all.add(String.join(" ", it.getFlags().getUserFlags()));
            inbox.close(false);
            return all;
        }
    }

    /** As if the program had been stopped between its commit and the mark. */
    void unmark() throws MessagingException {
        try (var store = store()) {
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            for (var it : inbox.getMessages()) it.setFlags(new jakarta.mail.Flags("$Skranke"), false);
            inbox.close(false);
        }
    }

    private Store store() throws MessagingException {
        var store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("127.0.0.1", port, "ejendom", "hemmelig");
        return store;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
