/** Calendars: when the office works, and how much working time lies between two moments. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "office", "configuration"})
package dk.skranke.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
