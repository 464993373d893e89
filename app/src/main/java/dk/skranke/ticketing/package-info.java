/** Tickets: what was asked for, who has it now, and everything said and done about it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "web",
            "web :: pages",
            "files",
            "documents",
            "letters",
            "office",
            "configuration",
            "access",
            "matters",
            "catalogue",
            "forms",
            "workflows",
            "filtering",
            "views"
        })
package dk.skranke.ticketing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
