/** Leave: how many days somebody has left, what they asked for and were granted, and what else falls into that time. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "web",
            "office",
            "workflows",
            "catalogue",
            "calendars",
            "ticketing",
            "cover"
        })
package dk.skranke.leave;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
