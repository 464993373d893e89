/** The book: the deadlines of the office, who entered them, who checked them, and everything that became of them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "web",
            "files",
            "office",
            "configuration",
            "access",
            "calendars",
            "cover",
            "matters",
            "deadlines",
            "filtering",
            "ticketing",
            "documents"
        })
package dk.skranke.book;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
