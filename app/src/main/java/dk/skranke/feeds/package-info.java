/** Calendars to subscribe to from outside: a person’s deadlines, by matter number and kind and nothing more. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "office", "ticketing", "book"})
package dk.skranke.feeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
