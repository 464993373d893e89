package dk.skranke.proof.storm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.skranke.proof.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The office's own mail server, from which the program fetches by IMAP: Debian's Dovecot, on a port and in a folder of its own. */
final class MailServer implements AutoCloseable {

    static final String USER = "kontakt";
    static final String PASSWORD = "hemmelig";

    private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");

    private final Process process;
    private final Path folder;
    private final int port;

    private MailServer(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    static MailServer start() throws IOException {
        if (!Files.isExecutable(PROGRAM))
            throw new Options.Unclear(
                    "The storm needs the mail server Dovecot. Install it (for example: apt install dovecot-imapd) and try again.");
        var folder = Files.createTempDirectory("skranke-storm-mail");
        for (var it : List.of("", "home", "mail", "mail/" + USER, "tmp", "new", "cur").stream()
                .map(it -> it.length() == 3 ? "mail/" + USER + "/" + it : it)
                .toList()) open(folder.resolve(it));
        var port = freePort();
        var configuration = Files.writeString(folder.resolve("dovecot.conf"), configuration(folder, port), UTF_8);
        var process = new ProcessBuilder(PROGRAM.toString(), "-F", "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        var server = new MailServer(process, folder, port);
        server.awaitUp();
        return server;
    }

    private static void open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    int port() {
        return port;
    }

    /** A mail lies in the mailbox, safely, when this returns. */
    void deliver(String name, byte[] raw) {
        var inbox = folder.resolve("mail").resolve(USER);
        var arriving = inbox.resolve("tmp").resolve(name);
        try (var file = FileChannel.open(arriving, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(raw));
            file.force(true);
            Files.setPosixFilePermissions(arriving, PosixFilePermissions.fromString("rw-rw-rw-"));
            Files.move(arriving, inbox.resolve("new").resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many mails nobody has marked as read. */
    long unread() {
        var inbox = folder.resolve("mail").resolve(USER);
        try (var fresh = Files.list(inbox.resolve("new"));
                var seen = Files.list(inbox.resolve("cur"))) {
            return fresh.count()
                    + seen.filter(it -> !it.toString().replaceFirst(".*:2,", "").contains("S"))
                            .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitUp() throws IOException {
        for (var tries = 0; tries < 300; tries++) {
            if (!process.isAlive()) throw new IllegalStateException(Files.readString(folder.resolve("out")));
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException _) {
                Moments.pause(100);
            }
        }
        close();
        throw new IllegalStateException("Dovecot does not answer");
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String configuration(Path folder, int port) {
        var me = System.getProperty("user.name");
        var root = me.equals("root");
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

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
            try (var all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
