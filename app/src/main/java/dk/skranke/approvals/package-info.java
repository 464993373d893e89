/** What wants somebody's yes before a ticket goes on: whose, until when, and what they said. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "web",
            "office",
            "access",
            "forms",
            "workflows",
            "catalogue",
            "ticketing",
            "notifications"
        })
package dk.skranke.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
