package dk.skranke.deadlines;

import dk.skranke.calendars.HolidaySource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A mistake in the rules or in the holidays stops the program before it starts. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    @Bean
    Deadlines deadlines() {
        return Deadlines.read();
    }

    @Bean
    HolidaySource holidaySource(Deadlines deadlines) {
        return new KnownHolidays(deadlines.holidays());
    }
}
