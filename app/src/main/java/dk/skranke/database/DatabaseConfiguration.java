package dk.skranke.database;

import dk.skranke.postgres.Durability;
import dk.skranke.postgres.EmbeddedPostgres;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;

/** An external PostgreSQL when {@code SKRANKE_DATABASE_URL} names one, otherwise our own below the data folder. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    FlywayConnectionDetails forMigrations(Connection connection) {
        return connection.forMigrations();
    }

    @Bean
    JdbcConnectionDetails forWork(Connection connection) {
        return connection.forWork();
    }

    @Bean
    RowSecurity transactionManager(DataSource dataSource, ObjectProvider<TransactionManagerCustomizers> customizers) {
        var manager = new RowSecurity(dataSource);
        customizers.ifAvailable(it -> it.customize(manager));
        return manager;
    }

    /** Around each transaction that changes something, as each of its methods says already. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor secondAttempt() {
        var changes = new StaticMethodMatcherPointcut() {
            @Override
            public boolean matches(Method method, Class<?> of) {
                return SecondAttempt.changes(method, of);
            }
        };
        changes.setClassFilter(it -> it.getName().startsWith("dk.skranke."));
        var around = new DefaultPointcutAdvisor(changes, new SecondAttempt());
        around.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return around;
    }

    @Bean
    FlywayConfigurationCustomizer workingRole(Connection connection) {
        HalfRestored.mustNotBe(connection);
        WorkingRole.prepare(connection);
        return flyway -> flyway.placeholders(Map.of("app_role", connection.role()));
    }

    /** Which of the two is asked at each start: what is laid out for quick starts (see ./skranke install) does not know yet. */
    @Bean
    Connection connection(
            @Value("${skranke.database.url:embedded}") String url, ObjectProvider<EmbeddedPostgres> embedded) {
        if (!url.equals("embedded")) return DatabaseUrl.parse(url);
        var postgres = embedded.getObject();
        return new Connection(
                postgres.jdbcUrl("postgres"), "postgres", EmbeddedPostgres.SUPERUSER, postgres.superuserPassword());
    }

    @Lazy
    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres(
            @Value("${skranke.data}") Path data,
            @Value("${skranke.database.cache}") Path cache,
            @Value("${skranke.database.durability:DURABLE}") Durability durability) {
        return EmbeddedPostgres.start(data.resolve("postgres"), cache, durability);
    }
}
