/** The language in which people say which tickets they mean: {@code team:proces frist<7d -tag:moms}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "office", "catalogue"})
package dk.skranke.filtering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
