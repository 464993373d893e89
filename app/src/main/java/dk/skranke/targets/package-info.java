/** Targets: how soon the office answers and is done, where each ticket stands with that, and who hears before it is too late. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "web",
            "web :: pages",
            "office",
            "configuration",
            "matters",
            "catalogue",
            "calendars",
            "notifications",
            "filtering",
            "ticketing"
        })
package dk.skranke.targets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
