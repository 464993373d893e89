/** Forms as data: fields, the conditions under which they are asked, and the reading of what somebody answered. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dk.skranke.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
