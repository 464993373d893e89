/** Lists of tickets as tables for other programs, and who took which. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "office", "ticketing"})
package dk.skranke.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
