package dk.skranke.deadlines;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A mistake in the rules or in the holidays stops the program before it starts. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    @Bean
    Deadlines deadlines() {
        return Deadlines.read();
    }
}
