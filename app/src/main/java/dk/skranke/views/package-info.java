/** Views: lists of tickets that somebody gave a name, for themselves, a team or the office. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "office", "filtering"})
package dk.skranke.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
