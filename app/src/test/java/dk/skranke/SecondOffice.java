package dk.skranke;

import java.util.Arrays;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;

/** Another office beside the one of all tests: the same program on a database of its own. */
public final class SecondOffice implements AutoCloseable {

    private final ConfigurableApplicationContext program;

    private SecondOffice(ConfigurableApplicationContext program) {
        this.program = program;
    }

    public static SecondOffice open() {
        var as = Objects.requireNonNull(OfficeTest.class.getAnnotation(SpringBootTest.class));
        var arguments = Arrays.stream(as.properties()).map(it -> "--" + it).toArray(String[]::new);
        return new SecondOffice(new SpringApplicationBuilder(Skranke.class)
                .initializers(new TestFolder())
                .run(arguments));
    }

    public int port() {
        return Integer.parseInt(program.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public <T> T get(Class<T> bean) {
        return program.getBean(bean);
    }

    @Override
    public void close() {
        program.close();
    }
}
