/** Where people write on a ticket: drafts, recipients, and letters that wait until they leave. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "web",
            "files",
            "letters",
            "office",
            "access",
            "matters",
            "knowledge",
            "forms",
            "workflows",
            "catalogue",
            "ticketing"
        })
package dk.skranke.composing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
