/** What a ticket can be about: categories with their words, forms and workflows, version by version, and who has which role in them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "office", "forms", "workflows", "configuration"})
package dk.skranke.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
