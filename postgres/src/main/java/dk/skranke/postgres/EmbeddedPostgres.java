package dk.skranke.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.*;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.*;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL 18 server as a child of this JVM, from the zonky binaries jar. Dies with the JVM, even on kill -9. */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
  /** Blocks on stdin (a pipe held by the JVM). EOF (JVM gone, however) => fast shutdown. */
  private static final String SUPERVISOR = """
      trap '' INT TERM HUP
      "$@" </dev/null &
      pid=$!
      ( while kill -0 $pid 2>/dev/null; do sleep 1; done; kill -KILL $$ 2>/dev/null ) </dev/null >/dev/null 2>&1 &
      cat >/dev/null
      kill -INT $pid 2>/dev/null
      wait $pid
      """;
  private final Process process; private final FileChannel lockChannel; private final Path data; private final int port; private final String password;

  private EmbeddedPostgres(Process p, FileChannel l, Path d, int port, String pw) { process = p; lockChannel = l; data = d; this.port = port; password = pw; }
  public static final String SUPERUSER = "postgres"; public enum Durability { DURABLE, FOR_TESTS }
  public int port() { return port; }
  public String superuserPassword() { return password; }
  public String jdbcUrl(String db) { return "jdbc:postgresql://127.0.0.1:" + port + "/" + db; }
  public long pid() { return process.pid(); }

  public static EmbeddedPostgres start(Path home, Path binCache, Durability d) {
    try {
      Instant t0 = Instant.now(); boolean durable = d == Durability.DURABLE;
      Files.createDirectories(home);
      Path bin = extract(binCache);
      FileChannel ch = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = ch.tryLock();
      if (lock == null) { ch.close(); throw new IllegalStateException("Another instance uses " + home); }
      Instant t1 = Instant.now();
      Path data = home.resolve("data");
      Path pwFile = home.resolve("superuser.pw");
      if (!Files.exists(data.resolve("PG_VERSION"))) {
        byte[] b = new byte[24]; new SecureRandom().nextBytes(b);
        Files.writeString(pwFile, HexFormat.of().formatHex(b));
        pwFile.toFile().setReadable(false, false); pwFile.toFile().setReadable(true, true);
        Path tmp = home.resolve("data.new");
        deleteTree(tmp);
        List<String> init = new ArrayList<>(List.of(bin.resolve("bin/initdb").toString(), "-D", tmp.toString(), "-U", "postgres", "-E", "UTF8",
            "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "-A", "scram-sha-256", "--pwfile=" + pwFile, "--no-instructions"));
        if (!durable) init.add("--no-sync");
        run(init, Duration.ofSeconds(60));
        Files.move(tmp, data, StandardCopyOption.ATOMIC_MOVE);
      }
      Instant t2 = Instant.now();
      stopOrphan(data, bin);
      int port; try (ServerSocket s = new ServerSocket(0)) { port = s.getLocalPort(); }
      List<String> cmd = new ArrayList<>(List.of("/bin/sh", "-c", SUPERVISOR, "pg-supervisor", bin.resolve("bin/postgres").toString(), "-D", data.toString(),
          "-p", "" + port, "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=50", "-c", "shared_buffers=64MB",
          "-c", "log_destination=stderr", "-c", "logging_collector=off", "-c", "timezone=UTC"));
      if (!durable) cmd.addAll(List.of("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"));
      Process p = new ProcessBuilder(unprivileged(cmd)).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("postgres.log").toFile())).start();
      EmbeddedPostgres pg = new EmbeddedPostgres(p, ch, data, port, Files.readString(pwFile).strip());
      pg.awaitReady(Duration.ofMinutes(5));
      log.info("PostgreSQL on 127.0.0.1:{} - unpack {} ms, initdb {} ms, start {} ms", port, Duration.between(t0, t1).toMillis(), Duration.between(t1, t2).toMillis(), Duration.between(t2, Instant.now()).toMillis());
      return pg;
    } catch (IOException e) { throw new UncheckedIOException(e); }
    catch (InterruptedException e) { throw new IllegalStateException(e); }
  }

  /** postmaster.pid line 8 becomes "ready" once connections are accepted. */
  private void awaitReady(Duration max) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(max);
    Path pidFile = data.resolve("postmaster.pid");
    while (Instant.now().isBefore(end)) {
      if (!process.isAlive()) throw new IllegalStateException("postgres exited " + process.exitValue() + ", see postgres.log");
      try { List<String> l = Files.readAllLines(pidFile); if (l.size() >= 8 && l.get(7).strip().equals("ready") && l.get(3).strip().equals("" + port)) return; } catch (NoSuchFileException e) { }
      Thread.sleep(10);
    }
    throw new IllegalStateException("postgres not ready");
  }

  private static void stopOrphan(Path data, Path bin) throws IOException, InterruptedException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) return;
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    Optional<ProcessHandle> h = ProcessHandle.of(pid);
    boolean ours = h.isPresent() && h.get().info().command().map(c -> c.endsWith("/postgres")).orElse(false);
    if (ours) {
      log.warn("An earlier PostgreSQL (pid {}) still holds {}; stopping it", pid, data);
      run(List.of(bin.resolve("bin/pg_ctl").toString(), "-D", data.toString(), "-m", "fast", "-w", "-t", "60", "stop"), Duration.ofSeconds(70));
    }
  }

  @Override public synchronized void close() {
    try {
      if (process.isAlive()) { process.getOutputStream().close(); if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly(); }
      if (lockChannel.isOpen()) lockChannel.close();
    } catch (Exception e) { log.warn("stopping postgres", e); }
  }

  static boolean isRoot() { return "root".equals(System.getProperty("user.name")); }
  private static List<String> unprivileged(List<String> cmd) {
    if (!isRoot()) return cmd;
    List<String> l = new ArrayList<>(List.of("unshare", "-U", "--")); l.addAll(cmd); return l;
  }
  private static void run(List<String> cmd, Duration max) throws IOException, InterruptedException {
    Process p = new ProcessBuilder(unprivileged(cmd)).redirectErrorStream(true).start();
    p.getOutputStream().close();
    String out = new String(p.getInputStream().readAllBytes());
    if (!p.waitFor(max.toSeconds(), TimeUnit.SECONDS) || p.exitValue() != 0) throw new IllegalStateException(String.join(" ", cmd) + ": " + out);
  }

  /** Unpacks once per binaries version; atomic (temp dir, then rename). */
  static Path extract(Path cache) throws IOException {
    String res = "postgres-linux-x86_64.txz";
    var url = Objects.requireNonNull(EmbeddedPostgres.class.getResource("/" + res), res);
    var con = url.openConnection(); long size = con.getContentLengthLong();
    Path target = cache.resolve("pg-" + size);
    if (Files.exists(target.resolve("bin/postgres"))) { con.getInputStream().close(); return target; }
    Files.createDirectories(cache);
    Path tmp = Files.createTempDirectory(cache, "unpack");
    try (InputStream in = con.getInputStream(); var tar = new TarArchiveInputStream(new XZInputStream(new java.io.BufferedInputStream(in)))) {
      for (TarArchiveEntry e; (e = tar.getNextEntry()) != null; ) {
        Path f = tmp.resolve(e.getName()).normalize();
        if (!f.startsWith(tmp)) throw new IOException("bad entry " + e.getName());
        if (e.isDirectory()) Files.createDirectories(f);
        else if (e.isSymbolicLink()) { Files.createDirectories(f.getParent()); Files.createSymbolicLink(f, Path.of(e.getLinkName())); }
        else { Files.createDirectories(f.getParent()); Files.copy(tar, f); if ((e.getMode() & 0100) != 0) Files.setPosixFilePermissions(f, PosixFilePermissions.fromString("rwxr-xr-x")); }
      }
    }
    Files.setPosixFilePermissions(tmp, PosixFilePermissions.fromString("rwxr-xr-x"));
    try { Files.move(tmp, target, StandardCopyOption.ATOMIC_MOVE); } catch (IOException e) { deleteTree(tmp); if (!Files.exists(target)) throw e; }
    return target;
  }
  static void deleteTree(Path p) throws IOException {
    if (!Files.exists(p)) return;
    try (var s = Files.walk(p)) { for (Path f : s.sorted(Comparator.reverseOrder()).toList()) Files.delete(f); }
  }
}
