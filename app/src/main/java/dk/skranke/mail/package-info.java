/** Letters in become tickets and replies; replies go out. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "web",
            "files",
            "letters",
            "office",
            "matters",
            "catalogue",
            "ticketing"
        })
package dk.skranke.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
