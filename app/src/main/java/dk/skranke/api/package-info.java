/** The machine's way in: tickets, people and matters for programs that act on behalf of a person. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "web",
            "files",
            "letters",
            "office",
            "signin",
            "matters",
            "catalogue",
            "ticketing",
            "search",
            "forms",
            "deadlines",
            "book",
            "filtering",
            "links",
            "checklists"
        })
package dk.skranke.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
