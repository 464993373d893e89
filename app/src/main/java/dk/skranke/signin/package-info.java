/** Proves who someone is: password, session, invitation, sign-out everywhere. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "office", "web"})
package dk.skranke.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
