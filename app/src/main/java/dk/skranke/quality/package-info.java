/** Quality: samples of finished work and what rules point out in open work, looked at point by point; results per team. */
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
            "filtering",
            "ticketing",
            "notifications"
        })
package dk.skranke.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
