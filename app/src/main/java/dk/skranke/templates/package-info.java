/** Templates: how tickets begin that are filed again and again, with everything that a new ticket can be given. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "web",
            "office",
            "configuration",
            "matters",
            "catalogue",
            "forms",
            "knowledge",
            "ticketing",
            "checklists"
        })
package dk.skranke.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
