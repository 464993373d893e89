package dk.skranke;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Skranke {

    public static void main(String[] arguments) {
        SpringApplication.run(Skranke.class, arguments);
    }
}
