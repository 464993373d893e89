/** Notifications: who hears of what, where and when; once, and never of what they may not see. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "web",
            "web :: pages",
            "office",
            "configuration",
            "access",
            "calendars",
            "filtering",
            "ticketing",
            "composing",
            "mail"
        })
package dk.skranke.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
