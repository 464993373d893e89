/** Watches over the deadlines: reminders, the evening control, the emergency print, and what a missed date sets off. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "web",
            "office",
            "access",
            "deadlines",
            "ticketing",
            "book",
            "documents",
            "mail",
            "notifications"
        })
package dk.skranke.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
