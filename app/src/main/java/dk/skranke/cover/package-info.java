/** Absence and cover: who is away, who stands in for them with which rights, and work that changes hands. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "web",
            "web :: pages",
            "office",
            "access",
            "catalogue",
            "ticketing",
            "documents",
            "notifications"
        })
package dk.skranke.cover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
