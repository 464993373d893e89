package dk.skranke.web;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people reach the program, as configured. What a request says about its host is no source: anybody can say it. */
@Component
public class Address {

    private final Environment environment;

    Address(Environment environment) {
        this.environment = environment;
    }

    public String of(String path) {
        var local = "http://localhost:" + environment.getProperty("local.server.port");
        return environment.getProperty("skranke.address", local).replaceAll("/+$", "") + path;
    }
}
