/** Timekeeping: what a ticket has taken, in units of six minutes; of people only each their own. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "office", "ticketing"})
package dk.skranke.timekeeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
