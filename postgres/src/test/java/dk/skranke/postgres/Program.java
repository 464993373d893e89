package dk.skranke.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program of its own with a PostgreSQL, for the tests that interrupt and kill it. */
record Program(Process process, BufferedReader says, long postmaster) {

    static Program start(Path home) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var classPath = System.getProperty("java.class.path");
        var process = new ProcessBuilder(
                        List.of("setsid", java, "-cp", classPath, Program.class.getName(), home.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var says = process.inputReader();
        return new Program(process, says, Long.parseLong(says.readLine()));
    }

    public static void main(String[] arguments) throws Exception {
        var postgres = Given.postgres(Path.of(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopInOrder(postgres)));
        System.out.println(postgres.pid());
        System.in.read();
    }

    private static void stopInOrder(EmbeddedPostgres postgres) {
        try {
            System.out.println("still answers " + Given.ask(postgres, "select 42"));
        } catch (Exception e) {
            System.out.println(e);
        }
        postgres.close();
        System.out.println("stopped");
    }

    List<ProcessHandle> shells() {
        return process.descendants()
                .filter(it -> !it.info().command().orElse("").endsWith("/postgres"))
                .toList();
    }
}
