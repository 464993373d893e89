/** PostgreSQL as a supervised child of the program: it starts with it, comes back after a crash, and dies with it. */
@NullMarked
package dk.skranke.postgres;

import org.jspecify.annotations.NullMarked;
