/** Views: lists of tickets that somebody gave a name, for themselves, a team or the office. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "office", "configuration", "filtering"})
package dk.skranke.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
