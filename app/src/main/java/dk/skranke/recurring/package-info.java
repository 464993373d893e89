/** Tickets that come back: series with a rule, the dates that follow from it, and what was filed on them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "web",
            "office",
            "calendars",
            "forms",
            "knowledge",
            "ticketing",
            "notifications",
            "templates",
            "templates :: pages"
        })
package dk.skranke.recurring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
