/** Dates that the law sets: rules as data, the holidays of places, and the computation of deadlines in words. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "office", "calendars"})
package dk.skranke.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
