package dk.skranke.operations;

import dk.skranke.database.Patience;
import dk.skranke.office.Directory;
import dk.skranke.web.Text;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What the terminal says once the program is up: where it is and how to sign in. */
@Component
@Order(0) // whoever else runs at the start finds the office there
class Announcement implements ApplicationRunner {

    private final Directory directory;
    private final SampleLoader sample;
    private final SetupCode code;
    private final Environment environment;
    private final boolean demo;
    private final String password;

    Announcement(
            Directory directory,
            SampleLoader sample,
            SetupCode code,
            Environment environment,
            @Value("${skranke.demo:false}") boolean demo,
            @Value("${skranke.demo.password}") String password) {
        this.directory = directory;
        this.sample = sample;
        this.code = code;
        this.environment = environment;
        this.demo = demo;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo) sample.loadOnce();
        Patience.run(this::announce);
    }

    private void announce() {
        var address = environment.getProperty(
                "skranke.address", "http://localhost:" + environment.getProperty("local.server.port"));
        if (demo) {
            say("demo", address, password);
            say("demo-mail", environment.getProperty("skranke.smtp.port", ""));
        } else if (directory.office().isPresent()) {
            say("running", address);
        } else {
            say("setup", address + "/setup?code=" + code.value());
        }
    }

    private static void say(String what, Object... arguments) {
        System.out.println(Text.in(Terminal.language(), "operations.start." + what, arguments));
    }
}
