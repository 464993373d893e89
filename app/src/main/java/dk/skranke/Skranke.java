package dk.skranke;

import dk.skranke.operations.Carriers;
import dk.skranke.operations.Folders;
import dk.skranke.operations.Ports;
import dk.skranke.operations.StartFailure;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Beans bear their whole name: modules may use the same word for different things. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Skranke {

    public static void main(String[] arguments) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        Carriers.provide();
        try {
            Ports.mustBeFree();
            Folders.prepare();
            var program = new SpringApplication(Skranke.class);
            program.setLogStartupInfo(false);
            program.run(arguments);
        } catch (RuntimeException e) {
            var sentence = StartFailure.sentence(e);
            if (sentence == null) throw e;
            System.err.println(sentence);
            System.exit(1);
        }
    }
}
