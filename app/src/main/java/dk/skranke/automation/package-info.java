/** What the office lets the program do by itself: rules that follow what happens, and macros for what people do again and again. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "web",
            "office",
            "configuration",
            "access",
            "catalogue",
            "calendars",
            "filtering",
            "views",
            "knowledge",
            "composing",
            "ticketing",
            "notifications"
        })
package dk.skranke.automation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
