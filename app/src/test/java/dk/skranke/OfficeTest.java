package dk.skranke;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole program on a real PostgreSQL, with the sample office in it; started once for all tests. The database session
 * speaks another time zone than the office, so that a forgotten zone shows.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.port=0",
            "skranke.smtp.port=0",
            "skranke.demo=true",
            "skranke.sending.hold=0",
            "skranke.push.inside=true",
            "skranke.database.durability=FOR_TESTS",
            "spring.datasource.hikari.data-source-properties.options=-c timezone=Pacific/Auckland",
        })
@ContextConfiguration(initializers = TestFolder.class, classes = Skranke.class)
public @interface OfficeTest {}
