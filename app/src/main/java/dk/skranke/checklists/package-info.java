/** Checklists: what is to be done on a ticket, point by point, by whom and until when. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "office", "ticketing"})
package dk.skranke.checklists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
